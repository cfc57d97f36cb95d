internal import RehearseModel
internal import RehearseSync

/// Importing and exporting banks. A bank is a folder of Markdown files with YAML in front.
extension Rehearse {
    /// Whether a folder is a valid bank, and what importing it would do. Nothing is stored.
    ///
    /// - Throws: `.badInput` only if the folder itself cannot be read.
    public func checkBank(folder: String) throws(RehearseError) -> BankCheck {
        let (check, _) = try check(folder)
        return check
    }

    /// Installs a bank on this device, all of it or nothing.
    ///
    /// Versions never change: a file whose version exists with another content is refused.
    /// Importing what is there already changes nothing.
    ///
    /// - Throws: `.badInput` for a bank with problems; ``RehearseError/what`` has one per line,
    ///   with
    ///   file, line and column.
    @discardableResult
    public func importBank(folder: String, dryRun: Bool = false) throws(RehearseError) -> BankImport
    {
        let (check, parsed) = try check(folder)
        guard let parsed, let preview = check.preview else {
            throw RehearseError(
                BankProblems(shown: check.problems, total: check.problemCount))
        }
        guard !dryRun, preview.items.contains(where: { $0.outcome != .same }) else {
            return BankImport(preview, isDryRun: dryRun)
        }
        return try store.write { transaction in
            // Once more, in the transaction that stores it: another process may have imported.
            let known = try KnownVersions(installed: parsed.bank.sheet.slug, transaction.snapshot)
            let plan = try ImportPlan.translated(
                parsed.bank.items, at: parsed.versionPlaces, known: known)
            try InstalledBankQueries(transaction.database).install(
                plan.changes, bank: parsed.bank.sheet.slug, at: transaction.now)
            return BankImport(
                parsed.bank.sheet, plan, ignored: preview.ignored, isDryRun: false)
        }
    }

    /// Writes a bank as a folder that ``importBank(folder:dryRun:)`` reads back without a change.
    ///
    /// - Returns: The paths of the files inside the folder.
    /// - Throws: `.notFound` for a bank that is not here or is kept by the org, `.usage` if the
    ///   folder
    ///   has files in it, `.storage` if it cannot be written.
    @discardableResult
    public func exportBank(_ slug: String, to folder: String) throws(RehearseError) -> [String] {
        let bank = try store.read { try Catalog($0).bank(slug) }
        let files = BankWriter.files(of: bank)
        try BankFolder.write(files, to: folder)
        return files.map(\.path)
    }

    private func check(
        _ path: String
    ) throws(RehearseError) -> (check: BankCheck, parsed: BankParser.Result?) {
        do {
            let folder = try BankFolder(reading: path)
            let parsed = try BankParser.parse(folder.files)
            let known = try store.read { snapshot in
                try KnownVersions(installed: parsed.bank.sheet.slug, snapshot)
            }
            let plan = try ImportPlan(parsed.bank.items, at: parsed.versionPlaces, known: known)
            let preview = BankImport(
                parsed.bank.sheet, plan, ignored: folder.ignored, isDryRun: true)
            return (BankCheck(problems: [], problemCount: 0, preview: preview), parsed)
        } catch let problems as BankProblems {
            let check = BankCheck(
                problems: problems.shown, problemCount: problems.total, preview: nil)
            return (check, nil)
        } catch {
            throw RehearseError(.writing, failed: error, path: store.path)
        }
    }
}

extension KnownVersions {
    /// Versions on this device of the bank with this slug, installed or inside the program.
    init(installed slug: String, _ snapshot: StoreSnapshot) throws {
        self = try InstalledBankQueries(snapshot.database).hashes(of: slug)
        let starter = try StarterBank.bank()
        guard starter.sheet.slug == slug else { return }
        for item in starter.items { self[item.key, default: [:]][item.version] = item.hash }
    }
}

extension ImportPlan {
    /// The same, with problems as an error that a transaction passes on.
    static func translated(
        _ items: [BankItem], at places: [BankItem.Key: BankPlace], known: KnownVersions
    ) throws(RehearseError) -> ImportPlan {
        do {
            return try ImportPlan(items, at: places, known: known)
        } catch {
            throw RehearseError(error)
        }
    }
}

extension BankImport {
    fileprivate init(_ preview: BankImport, isDryRun: Bool) {
        self = preview
        self.isDryRun = isDryRun
    }
}

extension Catalog {
    /// The latest versions of one bank that is kept on this device.
    fileprivate func bank(_ slug: String) throws -> Bank {
        let local = shelves.first { $0.sheet.slug == slug && $0.document != nil }
        guard let shelf = local, let sheet = shelf.document else {
            let known = Set(shelves.filter { $0.document != nil }.map(\.sheet.slug)).sorted()
            throw RehearseError(
                .notFound, "No bank '\(slug.shortened)' is kept on this device.",
                next: "There is: \(known.joined(separator: ", "))")
        }
        return Bank(
            sheet: sheet, rubrics: Self.latest(shelf.rubrics, \.slug, \.version),
            questions: Self.latest(shelf.questions, \.slug, \.version))
    }

    private static func latest<Item>(
        _ items: [Item], _ slug: (Item) -> String, _ version: (Item) -> Int
    ) -> [Item] {
        Dictionary(grouping: items, by: slug)
            .compactMap { $0.value.max { version($0) < version($1) } }
            .sorted { slug($0) < slug($1) }
    }
}
