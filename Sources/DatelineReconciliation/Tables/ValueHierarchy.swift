/// Which names lie inside which: a forest of nodes whose names may occur several times.
///
/// A name that occurs twice ("Westmark" in two countries) lies inside every ancestor of either node, since a row does not
/// say which is meant.
public struct ValueHierarchy: Sendable {
  private let ancestors: [String: Set<String>]

  /// The names that it knows.
  public var count: Int { ancestors.count }

  /// One node of the forest.
  public struct Node: Hashable, Sendable, Codable {
    /// The number of the node.
    public let id: Int
    /// Its name.
    public let name: String
    /// The node that it lies in; one that does not exist makes it a root.
    public let parent: Int

    /// Makes a node.
    public init(id: Int, name: String, parent: Int) {
      self.id = id
      self.name = name
      self.parent = parent
    }
  }

  /// Builds the hierarchy; a node that all others lie in says nothing and is left out.
  ///
  /// A circle ends where it closes. Of two nodes with one number the first counts.
  /// - Complexity: O(n · depth), the depth being cut at 64.
  public init(_ nodes: [Node]) {
    var byNumber: [Int: Node] = [:]
    for node in nodes where byNumber[node.id] == nil { byNumber[node.id] = node }
    let roots = byNumber.values.filter { byNumber[$0.parent] == nil }
    let rootOfAll = roots.count == 1 ? roots[0].id : nil
    var ancestors: [String: Set<String>] = [:]
    for node in nodes where node.id != rootOfAll {
      var above = ancestors[node.name] ?? []
      var seen: Set<Int> = [node.id]
      var place = byNumber[node.parent]
      while let next = place, seen.insert(next.id).inserted, seen.count <= 64 {
        if next.id != rootOfAll, next.name != node.name { above.insert(next.name) }
        place = byNumber[next.parent]
      }
      ancestors[node.name] = above
    }
    self.ancestors = ancestors
  }

  /// Whether a name has a place.
  public func knows(_ name: String) -> Bool { ancestors[name] != nil }

  /// Whether `inner` lies inside `outer`.
  public func isInside(_ inner: String, _ outer: String) -> Bool {
    ancestors[inner]?.contains(outer) ?? false
  }
}
