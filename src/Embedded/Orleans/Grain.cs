using Orleans.Runtime;
using Pathways.Embedded.Activations;

namespace Orleans;

/// <summary>Base of every grain. One instance lives per key; its methods run one turn at a time.</summary>
public abstract class Grain : IAddressable
{
    /// <summary>Called by the host, which knows the activation that is being built.</summary>
    protected Grain() => Activation = Activation.BeingBuilt;

    internal Activation? Activation { get; }

    /// <summary>Gives references to other grains.</summary>
    protected IGrainFactory GrainFactory => Required.Host;

    private Activation Required => Activation
        ?? throw new InvalidOperationException("The grain was created outside the host.");

    /// <summary>Ends this activation once the running calls have ended; later calls go to a new one.</summary>
    protected void DeactivateOnIdle() => Required.Deactivate(
        new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    /// <summary>Keeps this activation from being collected as idle.</summary>
    /// <param name="timeSpan">For how long from now; zero or less takes an earlier delay back.</param>
    protected void DelayDeactivation(TimeSpan timeSpan) => Required.DelayDeactivation(timeSpan);

    /// <summary>Runs after the stored state was read and before the first call. A failure reaches the caller.</summary>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs when the activation ends in an orderly way; never rely on it.</summary>
    /// <param name="reason">Why the activation ends.</param>
    /// <param name="cancellationToken">Cancelled when the host cannot wait longer.</param>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
