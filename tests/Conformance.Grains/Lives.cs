using Orleans;

namespace Pathways.Conformance.Grains;

[Alias("conformance.ILivesGrain")]
public interface ILivesGrain : IGrainWithStringKey
{
    /// <summary>A number that every activation has for itself.</summary>
    [Alias("Life")]
    Task<Guid> Life();

    /// <summary>Asks to end, then waits for the gate "go".</summary>
    [Alias("EndThenHold")]
    Task EndThenHold();

    [Alias("End")]
    Task End();

    [Alias("Delay")]
    Task Delay(TimeSpan time);

    [Alias("Hold")]
    Task Hold();
}

public sealed class LivesGrain : Grain, ILivesGrain
{
    private readonly Guid _life = Guid.NewGuid();

    private Probe Probe => Probe.Of(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        Probe.Note("activated");
        if (Probe.FailuresLeft > 0)
        {
            Probe.FailuresLeft--;
            throw new InvalidOperationException("not this time");
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Probe.Note($"deactivated:{reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<Guid> Life() => Task.FromResult(_life);

    public async Task EndThenHold()
    {
        DeactivateOnIdle();
        Probe.Note("held");
        await Probe.Held("go");
        Probe.Note("released");
    }

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public async Task Hold()
    {
        Probe.Note("held");
        await Probe.Held("go");
    }
}

[Alias("conformance.IBadConstructorGrain")]
public interface IBadConstructorGrain : IGrainWithStringKey
{
    [Alias("Quick")]
    Task Quick();
}

public sealed class BadConstructorGrain : Grain, IBadConstructorGrain
{
    public BadConstructorGrain() => throw new InvalidOperationException("never built");

    public Task Quick() => Task.CompletedTask;
}

[Alias("conformance.INamedGrain")]
public interface INamedGrain : IGrainWithStringKey
{
    [Alias("Name")]
    Task<string> Name();
}

public sealed class FirstNamedGrain : Grain, INamedGrain
{
    public Task<string> Name() => Task.FromResult("first");
}

public sealed class SecondNamedGrain : Grain, INamedGrain
{
    public Task<string> Name() => Task.FromResult("second");
}
