using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pathways.Model;

namespace Pathways.Api.Http;

/// <summary>A request that is not answered as asked: thrown where that is found, told as problem details (RFC 9457).</summary>
internal sealed class ApiProblem(int status, string title, string detail, params FieldFault[] faults) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    public ImmutableArray<FieldFault> Faults { get; } = [.. faults];

    /// <summary>After how many seconds it may be tried again; null where trying again is no use.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>One field is not right.</summary>
    public static ApiProblem Field(string field, string message, string remedy)
        => new(400, "The request is not right", $"{field} {message}; {remedy}.", new FieldFault(field, message, remedy));

    /// <summary>There is no such thing, or none that this caller may know of: both read the same.</summary>
    public static ApiProblem NotFound(string field, string what)
        => new(404, "Not found", $"There is no such {what}.", new FieldFault(field, $"is no {what} that is known here", $"ask for the list of what there is"));

    /// <summary>The caller is known and may not do this.</summary>
    public static ApiProblem Forbidden(string detail) => new(403, "Not allowed", detail);

    /// <summary>Nobody can say yet; later.</summary>
    public static ApiProblem NotReady(string detail, int seconds = 5) => new(503, "Not ready", detail) { RetryAfterSeconds = seconds };

    /// <summary>Input that the rooms refused, such as a scenario; only the name of a file is told, never where it lies.</summary>
    public static ApiProblem Of(InvalidInputException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        var errors = refused.Problems.Where(problem => problem.Severity == Severity.Error).ToArray();
        return new ApiProblem(
            422, "The input is refused", errors.Length == 1 ? "1 problem; nothing was stored." : $"{errors.Length} problems; nothing was stored.",
            [.. refused.Problems.Select(FieldFault.Of)]);
    }
}

/// <summary>One fault of a request.</summary>
/// <param name="Field">The field at fault.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What is allowed, or what to do.</param>
internal sealed record FieldFault(string Field, string Message, string Remedy)
{
    /// <summary>What was found; left out where it is not to be repeated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>Line of an uploaded text, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>Column in the line, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    /// <summary>Whether it is only told and stops nothing.</summary>
    public string Severity { get; init; } = "error";

    /// <summary>A problem of an input as a fault of a field.</summary>
    public static FieldFault Of(Problem problem)
        => new(problem.Field ?? Path.GetFileName(problem.File), problem.Message, problem.Allowed)
        {
            Value = problem.Value is { Length: > 80 } longer ? longer[..77] + "..." : problem.Value,
            Line = problem.Line,
            Column = problem.Column,
            Severity = problem.Severity == Pathways.Model.Severity.Error ? "error" : "note",
        };
}
