import Glibc
import Testing

/// The person's disk is full: said plainly, nothing damaged, and it goes on when there is space.
@Suite struct DiskFullTests {
    @Test func aFullDiskRefusesTheTextAndKeepsTheOthers() async throws {
        let stage = try Stage()
        defer { stage.remove() }
        let disk = stage.newPath("disk")
        guard try SmallDisk.mount(at: disk) else { return }
        defer { SmallDisk.unmount(disk) }
        let person = Person(handle: "mara", home: disk + "/home", stage: stage)
        try await person.practise("before")

        let filler = disk + "/filler"
        try SmallDisk.fill(filler)
        let file = try stage.file(
            "while the disk was full " + String(repeating: "x", count: 60_000))
        let refusal = try await person.run("practice", Person.question, "-F", file)
        #expect(refusal.code == 74, "\(refusal)")
        #expect(refusal.errors.contains("space"), "\(refusal)")
        #expect(!refusal.said.contains("Saved"))
        let list = try await person.ok("attempt", "list", "--json=state")
        #expect(list.output.contains("draft"), "what is stored can be read: \(list)")

        unlink(filler)
        #expect(try person.answers() == ["before"])
        try await person.practise("after", question: "erasure-request")
        #expect(try person.answers() == ["after", "before"])
        try await person.expectHealthy()
    }

    /// Nothing was ever stored there.
    @Test func aDiskThatIsFullFromTheStartIsNamed() async throws {
        let stage = try Stage()
        defer { stage.remove() }
        let disk = stage.newPath("disk")
        guard try SmallDisk.mount(at: disk) else { return }
        defer { SmallDisk.unmount(disk) }
        try SmallDisk.fill(disk + "/filler")
        let person = Person(handle: "mara", home: disk + "/home", stage: stage)
        let end = try await person.run(
            "practice", Person.question, "-F", stage.file("never stored"))
        #expect(end.code == 74, "\(end)")
        unlink(disk + "/filler")
        try await person.practise("stored")
        #expect(try person.answers() == ["stored"])
    }
}

/// A small file system in memory; `doctor` warns of smaller ones.
private enum SmallDisk {
    /// - Returns: false where mounting is not allowed; says so, because the test then proves
    ///   nothing.
    static func mount(at path: String) throws -> Bool {
        guard mkdir(path, 0o700) == 0 else { throw HarnessFailure("cannot make \(path)") }
        guard Glibc.mount("tmpfs", path, "tmpfs", 0, "size=64m") == 0 else {
            let reason = String(cString: strerror(errno))
            print("SKIPPED: a full disk cannot be tried here, mounting is refused: \(reason)")
            return false
        }
        return true
    }

    static func unmount(_ path: String) {
        umount2(path, Int32(MNT_DETACH))
    }

    /// Writes until nothing more fits.
    static func fill(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw HarnessFailure("cannot make \(path)") }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0, count: 4096)
        while write(descriptor, block, block.count) > 0 {}
        guard errno == ENOSPC else {
            throw HarnessFailure("cannot fill \(path): \(String(cString: strerror(errno)))")
        }
    }
}
