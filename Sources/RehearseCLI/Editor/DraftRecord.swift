internal import FoundationEssentials
internal import RehearseModel

/// What has to be known about a text in an editor to store it later, should we die meanwhile.
struct DraftRecord: Codable, Equatable, Sendable {
    enum Kind: String, Codable {
        /// An attempt that exists already.
        case attempt
        /// A question or an assignment: the attempt is made when the text is stored.
        case target
        case conflict
    }

    /// The account that was in use; the text belongs to it.
    var account: String
    /// The id or the name of what to write to.
    var reference: String
    var title: String
    var kind: Kind
    /// The answer as it was when the editor opened.
    var base: String
    /// The whole file as it was when the editor opened.
    var sheet: String
    /// The lines to take out.
    var instructions: [String]
    var openedAt: Instant
}
