"""Starts the program on a workspace of its own and drives its review page with the system's Chromium.

DATELINE names the program (`.build/release/dateline`), CHROMIUM the browser (`chromium`), DATELINE_SLOWNESS a factor on the time limits
(1), DATELINE_SHOTS a folder for screenshots (none are made without it), and DATELINE_REVIEW_COMMAND another command that serves a
review page and prints its address.
"""

import os
import re
import shlex
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from desk import Desk
from articles import write_articles

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DATELINE", str(ROOT / ".build/release/dateline"))
COMMAND = os.environ.get("DATELINE_REVIEW_COMMAND")


class Review:
    """A running `dateline review --web`; `url` ends with a slash."""

    def __init__(self, workspace, *options):
        command = [PROGRAM, "review", "--web", "-w", str(workspace), "--port", "0", *options]
        if COMMAND:
            command = shlex.split(COMMAND) + (["--claims", "10000"] if "large" in str(workspace) else [])
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        lines = []
        for line in self.process.stderr:
            lines.append(line)
            if found := re.search(r"review page: (http://\S+)", line):
                self.url = found[1]
                break
        else:
            raise RuntimeError(f"no review page: {''.join(lines)}")
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def made(folder, *inputs):
    """A workspace of these inputs."""
    if not COMMAND:
        for step in (["init"], ["run", *map(str, inputs)]):
            subprocess.run([PROGRAM, step[0], "-w", str(folder), *step[1:]], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workspace")
    return made(folder, ROOT / "corpus/stories")


@pytest.fixture
def workspace(template, tmp_path):
    """A fresh copy of a workspace of the corpus's stories."""
    return Path(shutil.copytree(template, tmp_path / "workspace"))


@pytest.fixture
def review(workspace):
    server = Review(workspace, "--by", "ana")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def large(tmp_path_factory):
    """A review of ten thousand claims."""
    folder = tmp_path_factory.mktemp("large")
    articles = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    write_articles(articles, 1460)
    server = Review(made(folder, articles), "--by", "ana")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def browser():
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not program:
        pytest.skip("there is no Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_desk(browser, request):
    """Opens desks; at the end none may have met an error, a refused resource or another host."""
    opened = []

    def opening(url, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
        desk = Desk(context, url)
        opened.append(desk)
        return desk

    yield opening
    shots = os.environ.get("DATELINE_SHOTS")
    for number, desk in enumerate(opened):
        if shots:
            Path(shots).mkdir(parents=True, exist_ok=True)
            desk.page.screenshot(path=Path(shots) / f"{request.node.name}-{number}.png")
        desk.context.close()
    assert [trouble for desk in opened for trouble in desk.troubles] == []


@pytest.fixture
def desk(review, open_desk):
    return open_desk(review.url).ready()


@pytest.fixture(scope="session")
def slowness():
    return float(os.environ.get("DATELINE_SLOWNESS", "1"))
