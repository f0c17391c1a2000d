using System.Collections.Immutable;

namespace Pathways.Api.Operations;

/// <summary>Who may ask for an operation.</summary>
internal enum Access
{
    /// <summary>Anybody, known or not.</summary>
    Anyone,

    /// <summary>Whoever may read.</summary>
    Read,

    /// <summary>Whoever may make scenarios and start runs.</summary>
    Run,

    /// <summary>The authority's analysts.</summary>
    Analyst,
}

/// <summary>One operation: what it takes, who may ask, what it answers. It checks requests and makes the OpenAPI document.</summary>
/// <param name="Id">Its name, unique.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Route below the server's root.</param>
/// <param name="Tag">Group in the documentation.</param>
/// <param name="Access">Who may ask.</param>
/// <param name="Summary">What it does, in a line.</param>
internal sealed record Operation(string Id, string Method, string Path, string Tag, Access Access, string Summary)
{
    /// <summary>More than a line.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it takes.</summary>
    public ImmutableArray<Input> Inputs { get; init; } = [];

    /// <summary>Media type of a body that is a text of its own; null for JSON of <see cref="Inputs"/>, or no body.</summary>
    public string? TextBody { get; init; }

    /// <summary>What it answers when all is well.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Media types that it can answer in, the first where nothing is asked for.</summary>
    public ImmutableArray<string> MediaTypes { get; init; } = [Answers.Media.Json];

    /// <summary>Whether it tells how something stands at the moment, so that its answer has no ETag and is never answered with nothing changed.</summary>
    public bool OfTheMoment { get; init; }

    /// <summary>The columns of a table that it answers; empty for another answer.</summary>
    public ImmutableArray<Resources.Column> Columns { get; init; } = [];

    /// <summary>Name of what a row is, for the documentation.</summary>
    public string Row { get; init; } = "";

    /// <summary>An example of another answer, a JSON text; null for none.</summary>
    public string? Example { get; init; }

    /// <summary>Further statuses that it may answer, with what they mean.</summary>
    public ImmutableArray<(int Status, string Means)> Errors { get; init; } = [];

    /// <summary>Whether it starts something, so that few may be asked for in a minute.</summary>
    public bool Starts { get; init; }

    /// <summary>Whether it changes or tells so much that it is recorded before it is done.</summary>
    public bool AuditedFirst { get; init; }

    /// <summary>Whether the documentation tells of it; false for another way to the same answers.</summary>
    public bool Documented { get; init; } = true;

    /// <summary>Whether its answer has an ETag, by which who has it already is told that nothing has changed.</summary>
    public bool HasTag => Method == "GET" && !OfTheMoment;

    /// <summary>Whether it has a body.</summary>
    public bool HasBody => TextBody is not null || Inputs.Any(input => input.Place == InputPlace.Body);

    /// <summary>The inputs of the body.</summary>
    public ImmutableArray<Input> BodyInputs => [.. Inputs.Where(input => input.Place == InputPlace.Body)];
}
