using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Audience;
using Pathways.Api.Baseline;
using Pathways.Api.Security;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Register;

namespace Pathways.Api.Operations;

/// <summary>A request that was let in, with its values checked.</summary>
/// <param name="Context">The request.</param>
/// <param name="Operation">What it asks for.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="MediaType">The form that the caller wants, one of the operation's.</param>
/// <param name="Values">Values of path, query and headers.</param>
/// <param name="Body">Values of a JSON body; empty where there is none.</param>
/// <param name="Text">A body that is a text of its own; null where there is none.</param>
internal sealed record ApiRequest(HttpContext Context, Operation Operation, Caller Caller, string MediaType, Values Values, Values Body, byte[]? Text)
{
    private string? _notice;

    /// <summary>How much the caller may see.</summary>
    public IAudienceView View { get; } = Context.RequestServices.GetRequiredService<AudienceViews>().Of(Caller);

    /// <summary>Ends when the caller is gone.</summary>
    public CancellationToken Cancel => Context.RequestAborted;

    /// <summary>The run that the request turned out to be about, for the audit.</summary>
    public string? RunId { get; set; }

    /// <summary>What stands over the answer's figures: Illustrative, unless providers have confirmed every offer behind them; and whose young people no extract covers.</summary>
    public string Notice => Standing + (Get<BaselineState>().Now.World is { } world && OriginWords.NotCovered(world.Dataset.Origin) is { Length: > 0 } missing ? ". " + missing : "");

    private string Standing => _notice ?? (Get<BaselineState>().Now.World is { } world ? Confirmed.Standing(!world.Offers.IsEmpty && world.Offers.All(offer => offer.Provenance.Basis == Basis.Confirmed), world.Dataset.AcademicYear) : Notices.Illustrative);

    /// <summary>Says that the answer is of a run; of several the one with least confirmed counts.</summary>
    public void IsOf(RunResult result) => _notice = _notice == Notices.Illustrative ? _notice : Confirmed.Standing(result);

    /// <summary>A service.</summary>
    public T Get<T>()
        where T : notnull
        => Context.RequestServices.GetRequiredService<T>();
}
