extension SplitMix64 {
    /// A number from zero up to and without `bound`.
    package mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
