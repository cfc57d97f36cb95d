// The C library's mathematics, and nothing else of it: this is the one file of the pure modules
// that imports it.
internal import Glibc

enum RealFunctions {
    static func exp(_ exponent: Double) -> Double { Glibc.exp(exponent) }

    static func pow(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
}
