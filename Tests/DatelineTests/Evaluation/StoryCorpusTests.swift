import Dateline
import Foundation
import Testing

@Suite struct StoryCorpusTests {
  @Test("finds stories at any depth and hashes their files, wherever they lie")
  func digest() throws {
    let first = try TemporaryFolder()
    let second = try TemporaryFolder()
    for (folder, base) in [(first, ""), (second, "deeper/still/")] {
      try folder.write("\(base)one/gold.json", "{}")
      try folder.write("\(base)one/a.txt", "One.")
      try folder.write("\(base)two/gold.json", "{}")
    }
    let corpus = StoryCorpus([first.path])
    #expect(corpus.stories.map(\.slug) == ["one", "two"])
    #expect(corpus.digest == StoryCorpus([second.path]).digest)
    #expect(StoryCorpus([first.path, first.path + "/one"]).stories.count == 2)
    try second.write("deeper/still/one/a.txt", "Two.")
    #expect(corpus.digest != StoryCorpus([second.path]).digest)
  }

  @Test("a folder without stories is named")
  func none() throws {
    let folder = try TemporaryFolder()
    #expect(StoryCorpus([folder.path]).problems.map(\.code) == ["no-stories"])
    #expect(StoryCorpus([folder.path + "/missing"]).problems.map(\.code) == ["no-stories"])
  }

  @Test("a gold file that is no JSON is named with its place")
  func badGold() throws {
    let folder = try TemporaryFolder()
    try folder.write("one/gold.json", "{\n \"schema\": \"x\",\n \"claims\": ]\n}\n")
    let story = try #require(StoryCorpus([folder.path]).stories.first)
    #expect {
      _ = try story.goldStory()
    } throws: { error in
      (error as? JSONProblem).map { [$0.line, $0.column] } == [3, 12]
    }
  }
}
