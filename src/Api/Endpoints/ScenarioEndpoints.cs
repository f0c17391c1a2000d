using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Api.Scenarios;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Api.Endpoints;

/// <summary>Scenarios: those that ship, and those that callers make.</summary>
internal static class ScenarioEndpoints
{
    private const string Tag = "Scenarios";
    private const string Refused = "The text is not right; every fault is named with its line.";

    private const string Example = """{"name":"sheppey-bus-withdrawn","owner":null,"purpose":"What if the Sheppey buses stopped?","extends":["baseline"],"academic_year":"2025/26","modifications":1,"fault":null}""";

    /// <summary>The input that names a scenario.</summary>
    internal static Input Named(InputPlace place) => new("scenario", place, InputKind.Text, "Name of the scenario.", "sheppey-bus-withdrawn") { Required = true, Pattern = ScenarioShelf.NamePattern, Longest = 64 };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOperation(new Operation("listScenarios", "GET", "/api/v1/scenarios", Tag, Access.Read, "The scenarios that ship and the caller's own; for analysts everybody's")
        {
            Inputs = GrowingList.Inputs,
            Columns = [.. ScenarioList.Fields.Select(field => field.Column)],
            Row = "Scenario",
            MediaTypes = TableAnswer.Plain,
        }, async request => await Task.Run(() => ScenarioList.Answer(request), request.Cancel));
        routes.MapOperation(new Operation("getScenario", "GET", "/api/v1/scenarios/{scenario}", Tag, Access.Read, "One scenario with its text")
        {
            Inputs = [Named(InputPlace.Path)],
            OfTheMoment = true,
            MediaTypes = [Media.Json, Media.Yaml],
            Example = Example[..^1] + ",\"yaml\":\"name: sheppey-bus-withdrawn\\n\"}",
            Errors = [(404, "There is no such scenario, or none that the caller may know of.")],
        }, ReadAsync);
        routes.MapOperation(new Operation("validateScenario", "POST", "/api/v1/scenarios/validate", Tag, Access.Run, "Checks a scenario's text; stores nothing")
        {
            Description = "Plain YAML of at most 1 MB without tags, anchors, aliases or deep nesting. Every fault is named with line, column, field and remedy.",
            TextBody = Media.Yaml,
            Example = """{"right":false,"name":null,"problems":[{"field":"seed","message":"must not be negative","remedy":"give a whole number from 0","value":"-1","line":4,"column":7,"severity":"error"}]}""",
            Errors = [(413, "The text is longer than 1 MB."), (415, "The body is not application/yaml."), (422, "The text holds what an upload may not.")],
            Starts = true,
        }, ValidateAsync);
        routes.MapOperation(new Operation("createScenario", "POST", "/api/v1/scenarios", Tag, Access.Run, "Keeps a scenario's text under its name")
        {
            Description = "As for validation; refused when it is not right. Sent again with the same text it changes nothing.",
            TextBody = Media.Yaml,
            Status = 201,
            Example = Example,
            Errors = [(409, "The name is taken."), (413, "The text is longer than 1 MB."), (415, "The body is not application/yaml."), (422, Refused)],
            Starts = true,
            AuditedFirst = true,
        }, CreateAsync);
    }

    private static async Task<IResult> ReadAsync(ApiRequest request)
    {
        var media = request.MediaType;
        var shelf = request.Get<ScenarioShelf>();
        var scenario = shelf.Find(request.Caller, request.Values.Required("scenario"));
        var text = await File.ReadAllTextAsync(scenario.Path, request.Cancel);
        Private(request);
        if (media == Media.Yaml)
            return Results.Text(text, Media.Yaml);
        var about = await Task.Run(() => Described(request, scenario), request.Cancel);
        about["yaml"] = text;
        return Results.Json(about, JsonText.Options);
    }

    private static async Task<IResult> ValidateAsync(ApiRequest request)
    {
        try
        {
            var (file, notes) = await Task.Run(() => Checked(request), request.Cancel);
            return Json(request, new { right = true, name = file.Scenario.Name, problems = notes.Select(FieldFault.Of) }, 200);
        }
        catch (InvalidInputException refused)
        {
            return Json(request, new { right = false, name = (string?)null, problems = refused.Problems.Select(FieldFault.Of) }, 200);
        }
    }

    private static async Task<IResult> CreateAsync(ApiRequest request)
    {
        var (file, _) = await Task.Run(() => Checked(request), request.Cancel);
        var shelf = request.Get<ScenarioShelf>();
        var kept = shelf.Keep(request.Caller, file.Scenario, request.Text!);
        request.Context.Response.Headers.Location = "/api/v1/scenarios/" + kept.Name;
        return Json(request, await Task.Run(() => Described(request, kept), request.Cancel), 201);
    }

    /// <summary>Reads the text and what it asks of the dataset.</summary>
    private static (ScenarioFile File, ImmutableArray<Problem> Notes) Checked(ApiRequest request)
    {
        var file = request.Get<ScenarioShelf>().Check(request.Caller, request.Text!);
        var input = request.Get<IModelSource>().Load(file);
        return (file, [.. file.Notes, .. input.Notes]);
    }

    private static Dictionary<string, object?> Described(ApiRequest request, ShelvedScenario scenario)
    {
        var row = ScenarioList.Of(request, scenario);
        return ScenarioList.Fields.ToDictionary(field => field.Column.Name, field => field.Value(row), StringComparer.Ordinal);
    }

    private static IResult Json(ApiRequest request, object body, int status)
    {
        Private(request);
        return Results.Json(body, JsonText.Options, statusCode: status);
    }

    private static void Private(ApiRequest request) => request.Context.Response.Headers.CacheControl = "private, no-store";
}
