/// The names under which heads of pages give their metadata, the best first.
enum MetaKeys {
  static let title = ["og:title", "twitter:title"]
  /// How many of ``published`` mean a publication and nothing else; the others may be the day a page was made.
  static let strongPublishedCount = 48
  static let published = [
    "article:published_time", "og:article:published_time", "og:published_time", "article:published",
    "datepublished", "shareaholic:article_published_time", "rnews:datepublished", "article.published",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "publish-date", "publishdate", "publish_date", "publication_date", "publication-date",
    "published-date", "published", "pubdate", "pub_date", "sw-pubdate", "article_date_original",
    "originalpublicationdate", "article:post_date", "date.release", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "datecreated", "uploaddate", "og:release_date", "article:publicationdate",
    "citation_publication_date", "citation_online_date", "bepress_citation_date",
    "bepress_citation_online_date", "artikel:datum", "vr:published_time", "_pubtime", "firstpublished",
    "first_published", "time.published", "article:create_at", "publishtime", "publish_time", "og:pubdate",
    "news:publication_date",
    "dc.date.created", "dc.created", "citation_date", "eprints.date", "prism.publicationdate",
    "dcterms.date", "dc.date", "dc:date", "dcterms.available", "created", "date", "displaydate",
    "timestamp", "creation_date", "ptime", "search.date", "video:release_date", "lastpublished",
  ]
  static let modified = [
    "article:modified_time", "og:article:modified_time", "og:modified_time", "og:updated_time",
    "article:modified", "datemodified", "dcterms.modified", "dc.date.modified", "dc.modified", "lastmod",
    "last-modified", "lastmodified", "last_modified", "modified", "revised", "updated", "article:updated",
    "article:updated_time", "revision_date", "utime", "mtime", "og:last_updated", "last-update",
  ]
  static let author = [
    "author", "article:author_name", "parsely-author", "sailthru.author", "cxenseparse:author", "byl",
    "dc.creator", "dcterms.creator", "dc:creator", "dc.contributor", "citation_author", "article:author",
    "authors", "byline", "rbauthors", "article.author", "og:article:author", "creator", "vr:author",
    "mediator_author", "dable:author", "news_author", "artikel:autor", "og:author", "twitter:creator:name",
  ]
  static let publisher = [
    "og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher",
    "citation_journal_title",
    "apple-mobile-web-app-title", "cre", "copyright",
  ]
  static let section = [
    "article:section", "og:article:section", "parsely-section", "sailthru.section", "cxenseparse:section",
    "dc.subject.section", "section", "article.section", "og:section", "articlesection", "vr:category",
    "category",
  ]
  static let language = [
    "content-language", "og:locale", "dc.language", "dcterms.language", "language", "inlanguage",
  ]
}
