using Pathways.Api.Operations;
using Pathways.Data;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Api.Runs;

/// <summary>The kind of provision that zones are counted for, with what that takes.</summary>
/// <param name="Type">The kind.</param>
/// <param name="World">The run's own world.</param>
/// <param name="Travel">Its travel minutes.</param>
internal sealed record CountedKind(ProvisionType Type, World World, TravelMatrix Travel)
{
    /// <summary>The word for all kinds together.</summary>
    public const string Any = "any";

    /// <summary>The value of a request that names the kind.</summary>
    public const string Value = "provision_type";

    /// <summary>The word of the kind that a request asks for; empty for all together.</summary>
    public static string Word(ApiRequest request) => request.Values.Text(Value) is { } word and not Any ? word : "";

    /// <summary>The kind that a request asks for; null for all together. Only else are world and travel asked for.</summary>
    public static async Task<CountedKind?> OfAsync(ApiRequest request, RunView run)
        => Word(request) is not { Length: > 0 } word ? null
            : request.Get<ReferenceData>() is var references && run.Inputs is { } inputs
                ? new CountedKind(Codes.ProvisionTypes[word], await references.WorldAsync(inputs.DatasetBlob, inputs.ScenarioBlob), await references.TravelAsync(inputs.TravelBlob))
                : throw new InvalidOperationException($"Run {run.RunId} has no inputs.");
}
