/// The bank that comes with the program, so that practice needs neither account nor network.
///
/// It is embedded as the text of its files and parsed when somebody first asks for a question.
enum StarterBank {
    /// - Throws: `.bug` if the embedded files are no valid bank, which a test rules out.
    static func bank() throws(RehearseError) -> Bank {
        switch parsed {
        case .success(let bank): return bank
        case .failure(let problems):
            throw RehearseError(.bug, "The bank inside this program is damaged: \(problems)")
        }
    }

    private static let parsed = Result { () throws(BankProblems) in
        try BankParser.parse(StarterBankFiles.files.map { BankFile(path: $0.path, text: $0.text) })
            .bank
    }
}
