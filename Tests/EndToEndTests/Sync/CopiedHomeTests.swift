import Testing

/// Homes that were copied or put back. The server sees one device with two pasts; nobody loses a
/// text.
@Suite struct CopiedHomeTests {
    @Test func bothCopiesOfAHomeKeepWhatTheyWrote() async throws {
        try await Org.onSharedServer { org in
            try await org.mara.practise("before")
            try await org.mara.ok("sync")
            let clone = try await org.mara.copied(as: "clone")
            try await org.mara.practise("on the old disk", question: "erasure-request")
            try await clone.practise("on the new disk", question: "measuring-fairness")
            try await syncTwice(org.mara, clone)
            let expected = ["before", "on the new disk", "on the old disk"]
            try await expect(expected, on: [org.mara, clone], org)
        }
    }

    @Test func bothCopiesOfWaitingWorkArriveOnce() async throws {
        try await Org.onSharedServer { org in
            try await org.mara.practise("written before the copy")
            let clone = try await org.mara.copied(as: "clone")
            try await clone.practise("only in the copy", question: "erasure-request")
            try await syncTwice(org.mara, clone)
            try await expect(
                ["only in the copy", "written before the copy"], on: [org.mara, clone], org)
        }
    }

    @Test func twoTextsOfOneAttemptAreBothThere() async throws {
        try await Org.onSharedServer { org in
            let attempt = try await org.mara.practise("before")
            try await org.mara.ok("sync")
            let clone = try await org.mara.copied(as: "clone")
            let stage = org.server.stage
            try await org.mara.ok("write", attempt, "-F", stage.file("on the old disk"))
            try await clone.ok("write", attempt, "-F", stage.file("on the new disk"))
            try await syncTwice(org.mara, clone)
            let seen = try await clone.ok("conflict", "list", "--json=yours,theirs").output
            #expect(seen.contains("on the old disk") && seen.contains("on the new disk"), "\(seen)")
        }
    }

    @Test func aHomeFromAnOlderBackupGoesOn() async throws {
        try await Org.onSharedServer { org in
            try await org.mara.practise("in the backup")
            try await org.mara.ok("sync")
            let backup = try await org.mara.copied(as: "backup")
            try await org.mara.practise("after the backup", question: "erasure-request")
            try await org.mara.ok("sync")
            // From now on the backup is Mara's only home.
            try await backup.practise("after the restore", question: "measuring-fairness")
            try await backup.ok("sync")
            try await expect(
                ["after the backup", "after the restore", "in the backup"], on: [backup], org)
        }
    }

    private func syncTwice(_ people: Person...) async throws {
        for person in people + people { try await person.ok("sync") }
    }

    private func expect(
        _ answers: [String], on devices: [Person], _ org: Org,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for device in devices {
            #expect(try device.answers() == answers, sourceLocation: sourceLocation)
            try await device.expectHealthy(sourceLocation: sourceLocation)
        }
        let fresh = try await org.device("fresh", of: org.mara)
        #expect(try fresh.answers() == answers, sourceLocation: sourceLocation)
    }
}
