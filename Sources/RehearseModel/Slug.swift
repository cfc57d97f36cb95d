/// Rules for the short names that people type and that stand in file names and addresses.
package enum Slug {
    /// Lower-case ASCII letters and digits in groups joined by single hyphens, 1 to 64 bytes.
    ///
    /// ASCII only, so that two names that look alike are alike, and so that a name is safe as a
    /// file name on every system.
    package static func isValid(_ text: String) -> Bool {
        var previousIsHyphen = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                previousIsHyphen = false
            case UInt8(ascii: "-") where !previousIsHyphen:
                previousIsHyphen = true
            default:
                return false
            }
        }
        return !previousIsHyphen && text.utf8.count <= Limits.slugBytesMax
    }
}
