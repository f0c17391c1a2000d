using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads the two files of records that a dataset may have: <c>apprenticeship-flows.csv</c> and <c>send-records.csv</c>.</summary>
internal static class RecordsReader
{
    public const string FlowsFile = "apprenticeship-flows.csv";
    public const string SendFile = "send-records.csv";

    public static readonly string[] FlowColumns = ["year", "home_district_code", "delivery", "starts", "basis", "confidence", "source"];
    private static readonly string[] SendColumns = ["record", "year", "authority", "primary_need", "setting", "count", "pounds_per_year", "basis", "confidence", "source"];
    private static readonly Dictionary<string, SendRecordKind> Kinds = Enum.GetValues<SendRecordKind>().ToDictionary(Codes.Word, kind => kind, StringComparer.Ordinal);

    /// <summary>Both; empty where the file does not exist.</summary>
    public static Records Read(DatasetFiles files, KnownCodes districts) => new(
        Exists(files, FlowsFile) ? Flows(files, districts) : [],
        Exists(files, SendFile) ? Send(files) : []);

    private static bool Exists(DatasetFiles files, string file) => File.Exists(files.PathOf(file));

    private static ImmutableArray<ApprenticeshipFlow> Flows(DatasetFiles files, KnownCodes districts)
    {
        var seen = new Dictionary<(string, string, string), int>();
        return [.. (files.Table(FlowsFile, FlowColumns)?.Rows ?? []).Select(row =>
        {
            var flow = new ApprenticeshipFlow(
                row.Required("year"), districts.Check(row, "home_district_code"),
                row.Text("delivery") is ApprenticeshipFlow.London or ApprenticeshipFlow.Elsewhere ? row.Text("delivery") : districts.Check(row, "delivery"),
                row.Whole("starts"), row.Provenance());
            if (!seen.TryAdd((flow.Year, flow.HomeDistrictCode, flow.Delivery), row.Line))
                row.Bad("delivery", "stands twice with this year and home", $"keep one; the first is on line {seen[(flow.Year, flow.HomeDistrictCode, flow.Delivery)]}");
            return flow;
        })];
    }

    private static ImmutableArray<SendRecord> Send(DatasetFiles files)
        => [.. (files.Table(SendFile, SendColumns)?.Rows ?? []).Select(row => new SendRecord(
            row.OneOf("record", Kinds), row.Required("year"), row.OneOf("authority", Codes.Authorities),
            row.Optional("primary_need") is null ? null : row.OneOf("primary_need", Codes.PrimaryNeeds),
            row.Optional("setting") is null ? null : row.OneOf("setting", Codes.SettingTypes),
            row.Whole("count"), row.OptionalNumber("pounds_per_year", 0), row.Provenance()))];
}
