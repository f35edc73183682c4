/// A page of our own with much around its article.
enum SamplePage {
  static let page = """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"><title>Ferry line drops winter route | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://harbourpost.example/ferry">
    <script>var ignored = "<p>Script words that are no article at all, though long enough.</p>";</script>
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "Organization", "@id": "#org", "name": "Harbour Post Ltd"},
      {"@type": ["NewsArticle"], "headline": "Ferry line drops winter route", "datePublished": "2026-01-22T23:30:00+02:00",
       "dateModified": "2026-01-23", "author": [{"@type": "Person", "name": "Ada Okoro"}, {"name": "Jonas Lie"}],
       "publisher": {"@id": "#org"}}]}</script>
    <style>p { color: red }</style></head>
    <body class="article-page has-sidebar">
    <header class="site"><h1 class="logo"><a href="/">Harbour Post</a></h1><nav><ul><li><a href="/news">News</a></li></ul></nav></header>
    <div class="cookie-banner"><p>We and our partners use cookies to improve your experience on this site.</p></div>
    <main><article>
    <header><p class="kicker">Shipping</p><h1>Ferry line drops
       winter route</h1>
    <p class="standfirst">Four ships stay in the harbour until May, and nobody is happy</p>
    <div class="byline">By <a href="/ada">Ada Okoro</a> and Jonas Lie</div><time datetime="2026-01-22">22 January 2026</time></header>
    <figure><img src="a.jpg" alt="A ferry"><figcaption>The ferry Solveig in the harbour of Nordvik last winter.</figcaption></figure>
    <div class="share-buttons"><a href="#">Facebook</a><button>Copy link</button></div>
    <div class="article-body">
    <p>The Nordvik ferry line is dropping its <a href="/route">winter route</a>, the company said&nbsp;on Monday.</p>
    <aside class="related"><h3>Related stories</h3><p>Harbour master of Sundby resigns after twelve years in office.</p></aside>
    <p>It will return in May, chief executive Liv Berg told &#147;Harbour Post&#148;.<!-- <p>An old comment.</p> --></p>
    <h2>What passengers say</h2>
    <ul><li>Commuters lose an hour a day.</li><li>Schools have to begin later.</li></ul>
    <blockquote><p>It is a slap in the face, one of them said.</p></blockquote>
    <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story from the harbour.</p><form><p>Your address please, dear reader.</p></form></div>
    <p>The line carried 2.3 million people in 2025.</p>
    <h3>Read more</h3><ul><li><a href="/x">Bridge to Sundby delayed again</a></li></ul>
    <p>Source: NTB</p>
    </div></article>
    <section id="comments"><h2>2 Comments</h2><p>I have used this ferry for thirty years and it is a shame, really.</p></section>
    </main><aside><p>Most read this week: the story of the old lighthouse keeper and his cat.</p></aside>
    <footer><p>Copyright Harbour Post. All rights reserved, and so on and so forth.</p></footer></body></html>
    """

  static let text = """
    Ferry line drops winter route

    Four ships stay in the harbour until May, and nobody is happy

    The ferry Solveig in the harbour of Nordvik last winter.

    The Nordvik ferry line is dropping its winter route, the company said on Monday.

    It will return in May, chief executive Liv Berg told “Harbour Post”.

    What passengers say

    Commuters lose an hour a day.

    Schools have to begin later.

    It is a slap in the face, one of them said.

    The line carried 2.3 million people in 2025.
    """
}
