internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I21: what a newer server writes and this program does not know is kept as it came.
enum UnknownKept: Checker {
    static let invariant = "I21"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.homes.flatMap { home in
            home.contents.rows.compactMap { held -> String? in
                guard let text = held.server, let row = evidence.server.row(held.key),
                    // A row that cannot be read is not what the server wrote.
                    let json = try? JSONParser.parse(text),
                    json != row.json
                else { return nil }
                return "home \(home.number) holds \(held.key.table) \(held.key.id) otherwise than "
                    + "it was written"
            }
        }
    }
}
