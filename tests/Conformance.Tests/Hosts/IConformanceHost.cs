namespace Pathways.Conformance.Tests.Hosts;

/// <summary>What the suite asks of a host. Each of the two hosts has one class that does it, named ConformanceHost.</summary>
public interface IConformanceHost : IAsyncLifetime
{
    /// <summary>The host's grains.</summary>
    IGrainFactory Grains { get; }

    /// <summary>How long a call without [ResponseTimeout] waits, and how long an enumeration may go unpolled, at least.</summary>
    TimeSpan ResponseTimeout { get; }

    /// <summary>After how long an activation counts as idle.</summary>
    TimeSpan CollectionAge { get; }

    /// <summary>Lets time pass: the clock's hand is moved where there is one, and real time passes where there is none.</summary>
    Task PassAsync(TimeSpan time);
}

/// <summary>All conformance tests share one host and run one after the other, because they move its clock.</summary>
[CollectionDefinition(Name)]
public sealed class ConformanceGroup : ICollectionFixture<ConformanceHost>
{
    public const string Name = "conformance";
}
