import Dateline
import Testing

@Suite struct EntityTests {
  @Test(
    "tells what an unknown name is by the words in and around it",
    arguments: [
      ("Tram unit Brightmoor lost money.", "Brightmoor", Entity.Kind.unit),
      ("Kestrel Foods Inc. grew.", "Kestrel Foods Inc.", .company),
      ("Chief executive Oyelaran Vask left.", "Oyelaran Vask", .person),
      ("The news agency Nordtel reported it.", "Nordtel", .publisher),
      ("They met Mr. Vask there.", "Vask", .person),
      ("Oyelaran Vask, a baker, met Petra Holm, who agreed.", "Oyelaran Vask", .person),
      ("It asked the Ministry of Trade.", "Ministry of Trade", .authority),
      ("It met the Rail Workers Federation.", "Rail Workers Federation", .union),
      ("They flew to Lisbon.", "Lisbon", .place),
      ("It sells the vPhone 7 and the vPhone 8.", "vPhone 7", .product),
      ("Shares of Orsk rose.", "Orsk", .company),
      ("Orsk (NYSE: ORK) rose.", "Orsk", .company),
      ("He lives in Orsk.", "Orsk", .place),
      ("Orsk-based Vireo rose.", "Orsk", .place),
      ("The Nikkei 225 fell.", "Nikkei 225", .index),
      ("Orsk, who led the fund, left.", "Orsk", .person),
      ("Orsk, aged 54, led the fund.", "Orsk", .person),
      ("It came after Orsk's resignation.", "Orsk", .person),
      ("He spoke to his daughter, Orsk, in May.", "Orsk", .person),
      ("Orsk and his brothers sold it.", "Orsk", .person),
      ("He is chairman of Petra Holm.", "Petra Holm", .company),
      ("It grew in the village of Orsk.", "Orsk", .place),
      ("It will close its Orsk battery (B) and software unit.", "Orsk", .unit),
      ("It bought a Kestrel 737.", "Kestrel 737", .product),
      ("ORSK, Lonneland, March 26 (Nordwire) - Shares of Vireo fell.", "ORSK", .place),
      ("The depot in Orsk, Lonneland, will close.", "Lonneland", .place),
      ("The clerk moved to Orsk.", "Orsk", .place),
      ("Orsk (16 July 1896 – 30 December 1968) led the fund.", "Orsk", .person),
      ("It helped a daughter of Orsk.", "Orsk", .person),
      ("Orsk currently serves as chief executive of Vireo.", "Orsk", .person),
      ("Orsk joined Vireo Motors as chief executive.", "Orsk", .person),
      ("Orsk founded Vireo Motors and is now its chairman.", "Orsk", .person),
      ("Orsk (b. 1966) led the fund.", "Orsk", .person),
      ("Petra Lindqvist, PhD, led the fund.", "Petra Lindqvist", .person),
      ("Orsk Lumen is a Danish newspaper.", "Orsk Lumen", .company),
      ("Orsk, Europe's biggest tram maker, grew.", "Orsk", .company),
      ("Orlas' shares fell.", "Orlas", .company),
      ("It opened the plant at Orsk.", "Orsk", .place),
      ("It holds a stake in Orsk.", "Orsk", .company),
      ("It will close its plant in South Wales.", "South Wales", .place),
      ("It will close its North American unit, Vireo Inc.", "North American", .place),
      ("It will close its West German battery unit.", "West German", .place),
      ("The firm bought Republic Orsk Corp in May.", "Republic Orsk Corp", .company),
      ("The firm bought Union Vireo in May.", "Union Vireo", .company),
      ("The firm bought its Orsk Springs affiliate.", "Orsk Springs", .unit),
      ("It fell as Orsk Lehmann Inc, who said he left, met.", "Orsk Lehmann Inc", .company),
      ("It met Orsk, whose trams are old.", "Orsk", .company),
      ("Majority owner Orsk, which holds half, left.", "Orsk", .company),
      ("The airline owns 55 Orsks.", "Orsks", .product),
      ("Many Orsks were sold for export.", "Orsks", .product),
      ("The brothers Tom and Petra Lindqvist left.", "Tom Lindqvist", .person),
      ("Pie chain Mr Halden closed two shops.", "Mr Halden", .company),
      ("Bank of Orsk filed for protection.", "Bank of Orsk", .company),
      ("Software Partners Plc grew.", "Software Partners Plc", .company),
    ])
  func kinds(text: String, name: String, kind: Entity.Kind) throws {
    let document = try Resources.analyse(text)
    #expect(document.entities.first { $0.name == name }?.kind == kind)
  }

  @Test(
    "a short form is the entity it shortens",
    arguments: [
      ("Halden Group sold trams. Halden fell.", ["Halden Group"]),
      ("Kestrel Foods grew. Later Kestrel shrank.", ["Kestrel Foods"]),
      ("Chief executive Petra Lindqvist spoke. Lindqvist left.", ["Petra Lindqvist"]),
      ("Petra Lindqvist Jr, a doctor, spoke. Lindqvist left.", ["Petra Lindqvist Jr"]),
      ("The Rail Workers Federation (RWF) met. Then RWF struck.", ["Rail Workers Federation"]),
      ("It met Petra Vask and Carl Vask.", ["Carl Vask", "Petra Vask"]),
      ("Halden Motors Inc (\"Northlink\") grew. Northlink paid.", ["Halden Motors Inc"]),
      ("Halden Motors Inc (the \"Purchaser\") grew. The Purchaser paid.", ["Halden Motors Inc"]),
      ("Kestrel Foods plc grew.", ["Kestrel Foods plc"]),
      ("Électricité de Lonne (EDL) grew. Then EDL shrank.", ["Électricité de Lonne"]),
      ("Émile Orsk Industries grew. Then EOI shrank.", ["Émile Orsk Industries"]),
      ("Celvane and Renner Group grew. Renner paid Celvane.", ["Celvane", "Renner Group"]),
      ("Orsk Telefax Corp said it sold trams. It met, Orsk Telefax said.", ["Orsk Telefax Corp"]),
      ("Leeds Industries Inc met the court. Shares of Leeds rose.", ["Leeds Industries Inc"]),
      ("Leeds Industries Inc met the court in Leeds.", ["Leeds", "Leeds Industries Inc"]),
      (
        "Broad Holm Mines Ltd will merge its BHM Minerals unit and Vireo, BHM said.",
        ["BHM Minerals", "Broad Holm Mines Ltd", "Vireo"]
      ),
      ("Renner Group, Celvane's parent, grew. Renner Group SA paid.", ["Celvane", "Renner Group SA"]),
    ])
  func shortForms(text: String, names: [String]) throws {
    let document = try Resources.analyse(text)
    #expect(document.entities.filter { $0.mentionCount > 0 }.map(\.name).sorted() == names)
  }

  @Test("keeps a person's roles with organisation, state and time")
  func roles() throws {
    let document = try Resources.analyse(
      "Petra Lindqvist, chief executive of Halden Motors since 2019, met former Kestrel Foods CFO Carl Vask.")
    let lindqvist = try #require(document.entities.first { $0.name == "Petra Lindqvist" })
    let holding = try #require(lindqvist.roles.first)
    #expect(holding.role == "CEO")
    #expect(holding.status == .current)
    #expect(holding.organisation.map { document.entities[$0].name } == "Halden Motors")
    #expect(holding.term.map { document.text.text($0.token) } == "since")
    #expect(holding.term?.bound == .start)
    #expect(lindqvist.gender == .feminine)
    let vask = try #require(document.entities.first { $0.name == "Carl Vask" })
    #expect(vask.roleIsFormer)
    #expect(vask.organisation.map { document.entities[$0].name } == "Kestrel Foods")
  }

  @Test(
    "dates a role by the words before its time",
    arguments: [
      ("Petra Lindqvist, Halden Motors’ chief executive since last July, spoke.", RoleHolding.Bound.start),
      ("Petra Lindqvist, chief executive of Halden Motors until 2023, spoke.", .end),
      ("Former Halden chief executive Petra Lindqvist spoke.", nil),
      ("Petra Lindqvist was named chief executive of Halden Motors from 1 July.", .start),
      ("Petra Lindqvist, finance chief in 2019, spoke.", .during),
      ("Petra Lindqvist is chief executive of Halden Motors.", nil),
    ])
  func terms(text: String, bound: RoleHolding.Bound?) throws {
    let document = try Resources.analyse(text, published: "2026-01-22")
    let person = try #require(document.entities.first { $0.kind == .person })
    let holding = try #require(person.roles.first)
    #expect(holding.term?.bound == bound)
    if let token = holding.term?.token {
      #expect(document.sentences[0].times.contains { $0.tokens.contains(token) })
    }
  }

  @Test("a short name with several bearers keeps them as candidates")
  func bearers() throws {
    let document = try Resources.analyse("Petra Vask met Carl Vask in Orsk. Later Vask left.")
    let mention = try #require(document.mentions.last { document.words($0.tokens) == "Vask" })
    #expect(mention.candidates.map { document.entities[$0.entity].name } == ["Petra Vask", "Carl Vask"])
  }

  @Test(
    "knows the country of an organisation",
    arguments: [
      ("The French carmaker Vireo grew.", "Vireo", "fr"),
      ("Nordtel, a Swedish battery maker, grew.", "Nordtel", "se"),
      ("Oslo-based Vireo grew.", "Vireo", "no"),
    ])
  func countries(text: String, name: String, country: String) throws {
    #expect(try Resources.analyse(text).entities.first { $0.name == name }?.country == country)
  }
}
