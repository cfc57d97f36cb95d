/// A 128-bit id of one kind of thing, ordered by the time it was made (UUID version 7).
///
/// Ids are made where the thing is made, also without a network, so they never wait for a server.
/// Two ids are the same exactly when their 16 bytes are: text is only a way to write them down.
package struct Identifier<Subject>: Hashable, Sendable {
    /// The first eight bytes, most significant first. They hold the time.
    package let high: UInt64
    /// The last eight bytes, most significant first.
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Makes a version 7 id from a time and 74 bits of randomness. Higher bits of `noise` are cut
    /// off.
    package init(at instant: Instant, noise: (UInt64, UInt64)) {
        let milliseconds = UInt64(clamping: instant.milliseconds) & 0xFFFF_FFFF_FFFF
        high = milliseconds << 16 | 0x7000 | noise.0 & 0x0FFF
        low = 0x8000_0000_0000_0000 | noise.1 & 0x3FFF_FFFF_FFFF_FFFF
    }

    /// The same bytes read as the id of another kind of thing, where one stands for both.
    package func retyped<Other>(as other: Other.Type = Other.self) -> Identifier<Other> {
        Identifier<Other>(high: high, low: low)
    }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}

extension Identifier: LosslessStringConvertible {
    /// Reads the canonical form with hyphens; upper case is accepted. Anything else gives nil.
    package init?(_ text: String) {
        guard let value = UUIDText.parse(text) else { return nil }
        self.init(high: value.high, low: value.low)
    }

    /// Reads the same from the bytes of a text.
    package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
        guard let value = UUIDText.parse(text) else { return nil }
        self.init(high: value.high, low: value.low)
    }

    /// The canonical lower-case form with hyphens, 36 characters.
    package var description: String {
        UUIDText.format(high: high, low: low)
    }

    /// The last group of the canonical form: 12 hexadecimal digits that are random in a version 7
    /// id. People type a beginning of it, as they do with git's hashes.
    package var tail: String {
        String(description.suffix(12))
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "an id is a UUID in its canonical form")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

package enum OrgSubject {}
package enum UserSubject {}
package enum DeviceSubject {}
package enum CohortSubject {}
package enum SeatSubject {}
package enum BankSubject {}
package enum ScopeSubject {}
package enum RowSubject {}
package enum OpSubject {}
package enum GroupSubject {}
package enum TimelineSubject {}
package enum InvitationSubject {}

package typealias OrgID = Identifier<OrgSubject>
package typealias UserID = Identifier<UserSubject>
package typealias DeviceID = Identifier<DeviceSubject>
package typealias CohortID = Identifier<CohortSubject>
package typealias SeatID = Identifier<SeatSubject>
package typealias BankID = Identifier<BankSubject>
package typealias ScopeID = Identifier<ScopeSubject>
package typealias RowID = Identifier<RowSubject>
package typealias OpID = Identifier<OpSubject>
package typealias GroupID = Identifier<GroupSubject>
package typealias TimelineID = Identifier<TimelineSubject>
package typealias InvitationID = Identifier<InvitationSubject>
