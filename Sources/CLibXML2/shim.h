#ifndef DATELINE_CLIBXML2_SHIM_H
#define DATELINE_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, whose headers clash with the ICU inside Foundation in debug builds.
// Nothing here needs libxml2's ICU converters: every input is valid UTF-8 before it reaches the parser.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdarg.h>

// libxml2 reports through variadic callbacks, which Swift cannot implement; these swallow the report.
static inline void dateline_xml_ignore_generic(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static inline void dateline_xml_free(void *pointer) { xmlFree(pointer); }

#endif
