using System.Collections.Immutable;
using Pathways.Api.Answers;
using Pathways.Api.Audience;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Api.Scenarios;

/// <summary>The list of scenarios: what it says of each, and how it is paged. Files are read of the page alone.</summary>
internal static class ScenarioList
{
    internal sealed record Row(ShelvedScenario Shelved, string? Owner, Lazy<(ScenarioFile? File, string? Fault)> Read)
    {
        /// <summary>The scenario; null where its file is not right.</summary>
        public Scenario? Scenario => Read.Value.File?.Scenario;
    }

    public static ImmutableArray<Field<Row>> Fields { get; } =
    [
        Field<Row>.Text("name", "Its name.", "sheppey-bus-withdrawn", row => row.Shelved.Name),
        Field<Row>.Text("owner", "you, or for analysts the id of who made it; null for one that ships.", "you", row => row.Owner, mayBeNull: true),
        Field<Row>.Text("purpose", "What it asks; null where its file is not right.", "What if the Sheppey buses stopped?", row => row.Scenario?.Purpose, mayBeNull: true),
        Field<Row>.Texts("extends", "The scenarios that it extends, the nearest first.", ["baseline"], row => row.Read.Value.File?.Extended.Select(path => Path.GetFileNameWithoutExtension(path)) ?? []),
        Field<Row>.Text("academic_year", "The year that it is about.", "2025/26", row => row.Scenario?.AcademicYear.ToString(), mayBeNull: true),
        Field<Row>.Whole("modifications", "changes", "How many changes it makes.", 1, row => row.Scenario?.Modifications.Length, mayBeNull: true),
        Field<Row>.Text("fault", "What is not right with its file; null for nothing.", "is not a known parameter", row => row.Read.Value.Fault, mayBeNull: true),
    ];

    /// <summary>The page that is asked for: those that ship by name, then those that callers made.</summary>
    public static Representation Answer(ApiRequest request)
    {
        var shelf = request.Get<ScenarioShelf>();
        return GrowingList.Page(request, "scenarios", Fields, shelf.List(request.Caller).Select(scenario => Of(request, scenario)), row => shelf.KeyOf(row.Shelved));
    }

    /// <summary>A scenario as lists tell it.</summary>
    public static Row Of(ApiRequest request, ShelvedScenario scenario) => new(
        scenario,
        scenario.Owner is null ? null : scenario.Owner == request.Caller.Id ? "you" : request.View.Profile == AudienceProfile.Internal ? scenario.Owner : null,
        new Lazy<(ScenarioFile? File, string? Fault)>(() => Read(request.Get<ScenarioShelf>(), scenario)));

    private static (ScenarioFile? File, string? Fault) Read(ScenarioShelf shelf, ShelvedScenario scenario)
    {
        try
        {
            return (shelf.Read(scenario), null);
        }
        catch (InvalidInputException refused)
        {
            return (null, refused.Problems[0].Message);
        }
    }
}
