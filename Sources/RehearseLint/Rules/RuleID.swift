/// The name of a rule, as findings, dismissals and the catalogue write it.
package enum RuleID: String, CaseIterable, Sendable, Comparable {
    case frm01 = "FRM-01"
    case frm02 = "FRM-02"
    case frm03 = "FRM-03"
    case frm04 = "FRM-04"
    case frm05 = "FRM-05"
    case
        frm06 = "FRM-06"
    case qnt01 = "QNT-01"
    case qnt02 = "QNT-02"
    case qnt03 = "QNT-03"
    case qnt04 = "QNT-04"
    case qnt05 = "QNT-05"
    case
        qnt06 = "QNT-06"
    case qnt07 = "QNT-07"
    case voc01 = "VOC-01"
    case voc02 = "VOC-02"
    case voc03 = "VOC-03"
    case voc04 = "VOC-04"
    case voc05 = "VOC-05"
    case
        voc06 = "VOC-06"
    case vag01 = "VAG-01"
    case vag02 = "VAG-02"
    case vag03 = "VAG-03"
    case vag04 = "VAG-04"
    case vag05 = "VAG-05"
    case ovr01 = "OVR-01"
    case ovr02 = "OVR-02"
    case ovr03 = "OVR-03"
    case ovr04 = "OVR-04"
    case eng01 = "ENG-01"
    case eng02 = "ENG-02"
    case eng03 = "ENG-03"
    case trd01 = "TRD-01"
    case trd02 = "TRD-02"
    case mon01 = "MON-01"
    case mon02 = "MON-02"
    case mon03 = "MON-03"
    case mon04 = "MON-04"
    case mon05 = "MON-05"
    case
        mon06 = "MON-06"
    case mon07 = "MON-07"
    case acc01 = "ACC-01"
    case ton01 = "TON-01"
    case wve01 = "WVE-01"
    case wve02 = "WVE-02"
    case prv01 = "PRV-01"
    case prv02 = "PRV-02"
    case aud01 = "AUD-01"
    case aud02 = "AUD-02"
    case aud03 = "AUD-03"
    case str01 = "STR-01"
    case str02 = "STR-02"
    case str03 = "STR-03"
    case str04 = "STR-04"
    case str05 = "STR-05"
    case
        str06 = "STR-06"
    case str07 = "STR-07"
    case str08 = "STR-08"
    case str09 = "STR-09"

    /// The order of the catalogue.
    package static func < (left: Self, right: Self) -> Bool {
        left.position < right.position
    }

    var position: Int { Self.positions[self] ?? 0 }

    private static let positions = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
