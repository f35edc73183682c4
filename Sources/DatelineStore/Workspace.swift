import DatelineModel
import Foundation
import GRDB

/// A desk's store: documents, what they say, what people decided, and the facts that follow, in one SQLite file.
///
/// Several processes may read and decide at a time; what reads articles and derives facts takes a ``WorkspaceLock``
/// first. Every call that writes is one transaction, so that a process which is killed leaves the state after its last
/// call.
public final class Workspace: Sendable {
  /// The name of the database in the workspace's folder.
  public static let fileName = "dateline.db"
  /// The file of entities that the desk vouches for, read when it is there.
  public static let knowledgeFileName = "knowledge.jsonl"

  /// The folder of the workspace.
  public let folder: URL
  let database: DatabasePool

  /// Makes a workspace, with its folder when that is missing.
  ///
  /// - Throws: ``StoreError/exists(path:)`` when there is one already, or what the system says.
  public static func create(at folder: URL) throws(StoreError) -> Workspace {
    let file = folder.appendingPathComponent(fileName)
    guard !FileManager.default.fileExists(atPath: file.path) else { throw .exists(path: file.path) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unusable(path: folder.path, reason: error.localizedDescription)
    }
    return try Workspace(folder)
  }

  /// Opens a workspace and brings its tables up to date.
  ///
  /// - Throws: ``StoreError/missing(path:)`` when there is none, ``StoreError/newer(path:)`` when a later version of
  ///   Dateline made it, or what the system says.
  public static func open(at folder: URL) throws(StoreError) -> Workspace {
    let file = folder.appendingPathComponent(fileName)
    guard FileManager.default.fileExists(atPath: file.path) else { throw .missing(path: file.path) }
    return try Workspace(folder)
  }

  private init(_ folder: URL) throws(StoreError) {
    self.folder = folder
    let path = folder.appendingPathComponent(Self.fileName).path
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // A process that dies loses nothing under WAL; what the system has not written yet can go with the power.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      // What was forgotten is overwritten, not only let go.
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    do {
      database = try DatabasePool(path: path, configuration: configuration)
      let migrator = Self.migrator
      guard try database.read({ try !migrator.hasBeenSuperseded($0) }) else {
        throw StoreError.newer(path: path)
      }
      try migrator.migrate(database)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unusable(path: path, reason: Self.reason(error))
    }
  }

  /// How long a write waits for another process's, in seconds.
  private static let patience = 10.0

  /// The size of the database in bytes, what waits in its write-ahead log included.
  public var byteCount: Int {
    ["", "-wal"].reduce(0) { sum, suffix in
      let path = folder.appendingPathComponent(Self.fileName).path + suffix
      let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      return sum + (size ?? 0)
    }
  }

  /// Waits until everything is in the database itself, so that the file alone can be copied.
  public func settle() throws(StoreError) {
    _ = try attempt { try self.database.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
  }

  // MARK: Access

  func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    try attempt { try self.database.read(work) }
  }

  func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    try attempt { try self.database.write(work) }
  }

  private func attempt<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try work()
    } catch let error as StoreError {
      throw error
    } catch {
      let path = folder.appendingPathComponent(Self.fileName).path
      if let error = error as? DatabaseError, error.resultCode == .SQLITE_BUSY { throw .busy(path: path) }
      throw .unusable(path: path, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? "\(error)"
  }
}
