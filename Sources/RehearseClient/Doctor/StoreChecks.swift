internal import Foundation
internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// What can be seen of a store without asking anybody.
struct StoreChecks {
    let store: Store
    let now: Instant

    /// Writing stops working soon below this.
    private static let diskBytesLow = 64 * 1024 * 1024
    private static let diskBytesLeast = 4 * 1024 * 1024

    func findings() -> [DoctorFinding] {
        guard store.exists else {
            return [DoctorFinding("database", .ok, "nothing was written yet")] + disk()
        }
        return [database()] + disk() + content() + outbox() + state() + lease()
    }

    private func database() -> DoctorFinding {
        do {
            let problems = try store.read { snapshot in
                try snapshot.database.all("PRAGMA integrity_check").map { $0[0] as String }
                    + snapshot.database.all("PRAGMA foreign_key_check").map { _ in
                        "a reference leads nowhere"
                    }
            }
            guard problems == ["ok"] else {
                return DoctorFinding(
                    "database", .failure,
                    "damaged: \(problems.prefix(3).joined(separator: "; "))",
                    next: "Keep \(store.path), then sign in from a new home.")
            }
            if let refusal = try store.refusal {
                return DoctorFinding("database", .warning, refusal.what, next: refusal.next)
            }
            return DoctorFinding("database", .ok, "\(size), integrity ok")
        } catch {
            return DoctorFinding("database", .failure, error.what, next: error.next)
        }
    }

    private var size: String {
        var status = stat()
        guard stat(store.path, &status) == 0 else { return "size unknown" }
        let kilobytes = Int(status.st_size) / 1024
        return kilobytes < 10_240 ? "\(kilobytes) kB" : "\(kilobytes / 1024) MB"
    }

    private func disk() -> [DoctorFinding] {
        var status = statvfs()
        var place = (store.path as NSString).deletingLastPathComponent
        // Nothing was made yet: the first directory above that exists is the one to fill.
        while statvfs(place, &status) != 0, place.count > 1 {
            place = (place as NSString).deletingLastPathComponent
        }
        guard statvfs(place, &status) == 0 else { return [] }
        let free = Int(status.f_bavail) * Int(status.f_frsize)
        let nodes = status.f_files == 0 ? Int.max : Int(status.f_favail)
        let words = "\(free / 1_048_576) MB free"
        let next = "Free some space; nothing new can be saved without it."
        if free < Self.diskBytesLeast || nodes == 0 {
            return [DoctorFinding("disk", .failure, "\(words) at \(place)", next: next)]
        }
        let level: DoctorFinding.Level = free < Self.diskBytesLow ? .warning : .ok
        return [DoctorFinding("disk", level, words, next: level == .ok ? nil : next)]
    }
}

// MARK: Content

extension StoreChecks {
    private func content() -> [DoctorFinding] {
        do {
            let digests = try store.read { try ContentCheckQueries.digests(in: $0.database) }
            let wrong = digests.filter { !$0.agrees || $0.scope.mismatches > 0 }
            guard wrong.isEmpty else { return wrong.map(Self.finding) }
            let verified = digests.count { $0.scope.verifiedAt != nil }
            return [
                DoctorFinding(
                    "content", .ok,
                    "\(digests.count) places add up, \(verified) were found equal to the server's")
            ]
        } catch {
            return [DoctorFinding("content", .failure, error.what, next: error.next)]
        }
    }

    private static func finding(_ digest: ContentCheckQueries.ScopeDigest) -> DoctorFinding {
        let label = digest.scope.label
        let sentence =
            digest.damagedRows > 0
            ? "\(digest.damagedRows) rows of \(label) are not what was stored"
            : digest.recorded == digest.computed
                ? "\(label) differs from the server's, also after it was read again"
                : "\(label) does not add up to what the last sync found"
        return DoctorFinding(
            "content", .failure, sentence,
            next: "Read it again: rehearse doctor --repair, then rehearse sync.")
    }

    private func outbox() -> [DoctorFinding] {
        do {
            let chain = try store.read { try ContentCheckQueries.chain(in: $0.database) }
            guard chain.isWhole else {
                return [
                    DoctorFinding(
                        "outbox", .failure,
                        "the \(chain.opCount) waiting changes do not hang together",
                        next: "Export them: rehearse outbox export --waiting -o FILE. Then sync.")
                ]
            }
            return [DoctorFinding("outbox", .ok, "\(chain.opCount) changes wait to be sent")]
        } catch {
            return [DoctorFinding("outbox", .failure, error.what, next: error.next)]
        }
    }

    /// A process that holds the sync and is gone needs no care: the next sync takes over.
    private func lease() -> [DoctorFinding] {
        do {
            guard let holder = try SyncLease(of: store).holder,
                holder != store.environment.process, store.environment.isRunning(holder)
            else { return [] }
            return [DoctorFinding(.otherProcess())]
        } catch {
            return [DoctorFinding("lease", .warning, error.what, next: error.next)]
        }
    }

    /// Everything that `status` says too, and where the sync stands.
    private func state() -> [DoctorFinding] {
        do {
            return try store.read { snapshot in
                let open = try snapshot.rows("conflict").count { $0.text("state") == "open" }
                let situations = try SituationReader(snapshot: snapshot, now: now)
                    .all(openConflicts: open)
                    // Said above, with the rows counted.
                    .filter { $0.kind != .contentDiffers }
                return [try Self.sync(snapshot)] + situations.map(DoctorFinding.init)
            }
        } catch {
            return [DoctorFinding("sync", .failure, error.what, next: error.next)]
        }
    }

    private static func sync(_ snapshot: StoreSnapshot) throws -> DoctorFinding {
        let database = snapshot.database
        guard let timeline = try MetaQueries.text(.timeline, in: database),
            let device = try DeviceQueries.device(in: database)
        else { return DoctorFinding("sync", .ok, "never synced") }
        return DoctorFinding(
            "sync", .ok,
            "server's timeline \(timeline.suffix(6)), device \(device.device.tail.prefix(6)) at change "
                + "\(device.lastSequence)")
    }
}

extension DoctorFinding {
    fileprivate init(_ situation: Situation) {
        let level: Level =
            switch situation.level {
            case .notice: .ok
            case .warning: .warning
            case .failure: .failure
            }
        self.init(
            situation.kind.rawValue, level, situation.sentence, next: situation.next)
    }
}
