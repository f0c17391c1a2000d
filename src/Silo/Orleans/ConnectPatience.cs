using Orleans;

namespace Pathways.Silo.Orleans;

/// <summary>How long a client tries to reach a silo, and what it says when none lets it in.</summary>
/// <param name="clock">The clock.</param>
/// <param name="secured">Whether the client has a certificate.</param>
internal sealed class ConnectPatience(TimeProvider clock, bool secured) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private long? _begun;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        _begun ??= clock.GetTimestamp();
        if (clock.GetElapsedTime(_begun.Value) > Patience)
        {
            throw new IOException(
                $"No silo of the cluster let this client in within {Patience.TotalSeconds:0} s: {exception.Message} See that silos run and that their gateway ports are reached from here. "
                + (secured ? "The silos must have certificates too, and the authority that signed theirs must have signed this client's (Cluster:Tls)."
                    : "When the silos have certificates (Cluster:Tls), this client needs one of the same authority."), exception);
        }

        await Task.Delay(Pause, clock, cancellationToken);
        return true;
    }
}
