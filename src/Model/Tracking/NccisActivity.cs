using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Activity and characteristic codes of the NCCIS management information requirement, as code lists in public repositories have them.</summary>
public static class NccisActivity
{
    /// <summary>Activity codes with their words.</summary>
    public static ImmutableArray<(string Code, string Words)> All { get; } =
    [
        ("110", "Registered at a school or other educational establishment in the area"), ("120", "Educated at home"), ("130", "Custodial sentence"),
        ("140", "Not registered at a school or other educational establishment"), ("150", ""), ("210", "Full-time education - school sixth-form"),
        ("220", "Full-time education - sixth-form college"), ("230", "Full-time education - further education"), ("240", "Full-time education - higher education"),
        ("250", "Part-time education"), ("260", "Gap year students"), ("270", "Full-time education - other"), ("280", "Special post-16 institution"), ("290", "Full-time education: custodial institution (juvenile offender)"),
        ("310", "Apprenticeship"), ("320", "Full-time employment with study (regulated qualification)"), ("330", "Employment without training"), ("340", "Employment with training (other)"),
        ("350", "Temporary employment"), ("360", "Part-time employment"), ("380", "Self-employment"), ("381", "Self-employment with study (regulated qualification)"),
        ("410", "ESFA funded work-based learning"), ("430", "Other training"), ("440", "DWP training and support programme"), ("450", "Traineeship"), ("460", "Supported internship"),
        ("530", "Re-engagement provision"), ("540", "Working not for reward"), ("550", "Working not for reward with study (regulated qualification)"),
        ("610", "Not yet ready for work or learning"), ("615", "Start date agreed (other)"), ("616", "Start date agreed (RPA compliant)"), ("619", "Seeking employment, education or training"),
        ("620", "Not available - young carer"), ("630", "Not available - teenage parent"), ("640", "Not available - illness"), ("650", "Not available - pregnancy"), ("660", "Not available - religious grounds"),
        ("670", "Not available - unlikely to be economically active"), ("680", "Not available - other reason"), ("710", "Custody (young adult offender)"), ("720", "Refugees/asylum seekers"),
        ("810", "Current situation not known"), ("820", "Cannot be contacted - no current address"), ("830", "Refused to disclose activity"),
    ];

    /// <summary>Characteristic codes with their words.</summary>
    public static ImmutableArray<(int Code, string Words)> Characteristics { get; } =
    [
        (110, "Looked after"), (120, "Parent caring for own child"), (130, "Refugee or asylum seeker"), (140, "Carer of another than an own child"), (150, "Substance misuse"), (160, "Care leaver"),
        (170, "Supervised by the youth offending team"), (180, "Pregnant"), (190, "Parent not caring for own child"), (200, "Alternative provision"),
    ];

    /// <summary>The words of an activity code; the code where there are none.</summary>
    /// <param name="code">The code.</param>
    public static string Words(string code) => All.FirstOrDefault(one => one.Code == code) is { Words: { Length: > 0 } words } ? words : code;
}
