#ifndef DATELINE_CLIBFUZZER_SHIM_H
#define DATELINE_CLIBFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer's entry for programs with a main of their own; the toolchain has no header for it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test_one_input)(const uint8_t *bytes, size_t count));

#endif
