using System.Text.Json;

namespace Pathways.Api.Tests.Attack;

/// <summary>Questions whose words are in a body.</summary>
internal static class Posting
{
    private const string Json = "application/json";

    private static readonly string[] Interests = ["07", "05"];

    private static readonly string[] Homes =
    [
        .. from home in new[] { "Z1", "Z2", "Z3", "Z4", "Z5", "CT14" } from level in new[] { "entry", "1", "2" } from plan in new[] { false, true }
           select JsonSerializer.Serialize(new { @from = home, level, ehcp = plan, interests = Interests }),
    ];

    private static readonly string[] Texts = ["name: only-checked\nparameters:\n  choice.travel_limit_minutes: 33\n", "name: only-checked\nmodifications:\n  - { name: more, type: change_places, where: { offer: o01 }, by: -100 }\n"];

    /// <summary>The questions of an operation.</summary>
    public static IEnumerable<Question> Of(string operation, string path, Known known) => operation switch
    {
        "reach" => Homes.Select(body => new Question(operation, "POST", path, Json, body, ["baseline"])),
        "reachInRun" => ByRun(operation, path, known, Homes),
        "explainLearner" => ByRun(operation, path, known, """{"learner":"L000001"}"""),
        "explainProvider" => ByRun(operation, path, known, """{"provider":"P1"}""", """{"provider":"P2"}"""),
        "cancelRun" => ByRun(operation, path, known, "{}"), // a run that is done stays
        "startRun" => known.Scenarios.Select(name => new Question(operation, "POST", path, Json, JsonSerializer.Serialize(new { scenario = name }), [])), // which were run already
        "validateScenario" or "createScenario" => Texts.Select(text => new Question(operation, "POST", path, Json, text, [])),
        _ => throw new InvalidOperationException($"{operation}: nobody asks it in this test yet."),
    };

    private static IEnumerable<Question> ByRun(string operation, string path, Known known, params string[] bodies)
        => from run in known.Runs from body in bodies select new Question(operation, "POST", path.Replace("{run}", run, StringComparison.Ordinal), Json, body, [run]);
}
