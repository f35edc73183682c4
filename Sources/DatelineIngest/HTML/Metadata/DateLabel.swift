/// What the words in front of a visible date say that it is.
enum DateLabel {
  case published, modified, copyright

  private static let reach = 36
  private static let words: [(DateLabel, [String])] = [
    (.copyright, ["©", "copyright", "(c)"]),
    (
      .modified,
      [
        "updated", "modified", "last edited", "aktualisiert", "aktualisierung", "geändert", "bearbeitet", "stand", "mis à jour",
        "actualizado", "aggiornato", "atualizado", "bijgewerkt", "oppdatert", "uppdaterad", "opdateret", "zaktualizowano",
        "güncelleme", "обновлено", "last changed", "revised", "änderung", "mise à jour", "ultimo aggiornamento",
      ]
    ),
    (
      .published,
      [
        "published", "posted", "veröffentlicht", "datum", "date", "publié", "publicado", "pubblicato", "geplaatst",
        "gepubliceerd", "publisert", "publicerad", "offentliggjort", "opublikowano", "yayın", "опубликовано", "erschienen",
        "erstellt", "vom", "written", "geschrieben", "submitted", "created", "released", "issued", "fecha", "data", "mise en ligne",
        "filed", "eingestellt", "online seit", "artikel wurde am", "beitrag wurde am", "投稿日", "公開日", "更新日", "入力", "입력", "등록", "дата",
      ]
    ),
  ]

  /// The label in the bytes before `offset`; nil when there is none.
  init?(before offset: Int, in text: [UInt8]) {
    var start = max(0, offset - Self.reach)
    // Half a character would spoil the first word.
    while start < offset, text[start] & 0xC0 == 0x80 { start += 1 }
    let before = String(decoding: text[start..<offset], as: UTF8.self).lowercased()
    var nearest: (label: DateLabel, place: String.Index)?
    for (label, words) in Self.words {
      for word in words {
        guard let range = before.ranges(of: word).last else { continue }
        if nearest.map({ range.lowerBound > $0.place }) ?? true { nearest = (label, range.lowerBound) }
      }
    }
    guard let nearest else { return nil }
    self = nearest.label
  }
}
