"""The review page as a reviewer uses it: keys in, words out."""

import os
import time
from urllib.parse import quote, urlsplit


class Desk:
    """One page; nothing here clicks unless it says so."""

    def __init__(self, context, url):
        self.context = context
        self.url = url
        self.troubles = []
        self.expects_refusal = False
        self.patience = 5 * float(os.environ.get("DATELINE_SLOWNESS", "1"))
        context.set_default_timeout(1000 * self.patience)
        self.page = context.new_page()
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", self.heard)
        self.page.on("request", self.asked)
        self.page.goto(url)

    def heard(self, message):
        if message.type in ("error", "warning") and not (self.expects_refusal and "Failed to load resource" in message.text):
            self.troubles.append(message.text)

    def asked(self, request):
        if urlsplit(request.url).scheme != "data" and urlsplit(request.url).netloc != urlsplit(self.url).netloc:
            self.troubles.append(f"asked another host: {request.url}")

    def ready(self):
        """Waits until the first claim is on screen."""
        self.page.wait_for_selector("#queue-list .row[aria-selected=true]:not(.waiting)")
        self.page.wait_for_selector(".claim-pane h2")
        return self

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text):
        self.page.keyboard.type(text)
        return self

    def until(self, expression, value=None):
        """Asks until a function of the page gives true; Playwright's own waiting would be stopped by the page's security policy."""
        end = time.monotonic() + self.patience
        while not self.page.evaluate(expression, value):
            assert time.monotonic() < end, f"waited in vain for {expression} {value}; the page said: {self.said}"
            time.sleep(0.015)

    def saved(self):
        """Waits until everything decided is saved and the facts have followed."""
        self.until("() => document.getElementById('saved').textContent === 'saved'")
        return self

    def wait(self, words, selector="#said"):
        """Waits until an element holds the words."""
        self.until("([s, w]) => document.querySelector(s)?.textContent.includes(w)", [selector, words])
        return self

    def text(self, selector):
        return self.page.text_content(selector) or ""

    def count(self, selector):
        return self.page.locator(selector).count()

    @property
    def said(self):
        return self.text("#said")

    @property
    def total(self):
        """The number of claims that the filter lets through."""
        return int(self.text(".filters .total").replace(",", ""))

    def wait_total(self, total):
        self.until("(t) => document.querySelector('.filters .total').textContent.replace(',', '') === t", str(total))

    # What the server says

    def get(self, path, **parameters):
        answer = self.page.request.get(f"{self.url}api/{path}", params=parameters)
        assert answer.ok, answer.text()
        return answer.json()

    def queue(self, **parameters):
        return self.get("queue", **parameters)["items"]

    def claim(self, claim):
        return self.get(f"claims/{quote(claim, safe='')}")

    def state_of(self, claim):
        return self.claim(claim)["item"]["state"]

    @property
    def current(self):
        """The claim that the cursor is on, by the order of the queue."""
        index = int(self.page.get_attribute("#queue-list .row[aria-selected=true]", "data-index"))
        show = self.page.input_value("select[name=show]")
        return self.queue(show=show, offset=index, limit=1)[0]["claim"]

    def go_to(self, choose, show="open"):
        """Moves the cursor to the first claim that `choose` accepts, with j alone."""
        items = self.queue(show=show, limit=1000)
        index = next(i for i, item in enumerate(items) if choose(item))
        at = int(self.page.get_attribute("#queue-list .row[aria-selected=true]", "data-index"))
        self.press(*["j" if index > at else "k"] * abs(index - at))
        self.page.wait_for_selector(f"#queue-list .row[data-index='{index}'][aria-selected=true]")
        return items[index]
