using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Embedded.Storage;

namespace Pathways.Embedded;

/// <summary>Says what a host consists of.</summary>
public sealed class GrainHostBuilder
{
    internal GrainHostBuilder(IServiceCollection services) => Services = services;

    /// <summary>Where grains get their constructor's other arguments from.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The host's times and ports.</summary>
    public GrainHostOptions Options { get; } = new();

    internal List<Assembly> Assemblies { get; } = [];

    internal List<IJsonTypeInfoResolver> Contexts { get; } = [];

    internal Func<IServiceProvider, IStateStore> Store { get; private set; } = _ => new MemoryStateStore();

    /// <summary>Adds the grain classes of an assembly.</summary>
    public GrainHostBuilder AddGrains(Assembly assembly)
    {
        Assemblies.Add(assembly);
        return this;
    }

    /// <summary>Adds a source-generated JSON context that knows state types.</summary>
    public GrainHostBuilder AddStates(IJsonTypeInfoResolver context)
    {
        Contexts.Add(context);
        return this;
    }

    /// <summary>Keeps states in a data folder, which this host alone writes to; taken when the host is made.</summary>
    /// <param name="folder">The folder; made if need be.</param>
    /// <param name="purpose">What the holder does, for the message that a second writer sees.</param>
    public GrainHostBuilder UseSqlite(string folder, string purpose) => UseStore(_ => SqliteStateStore.Open(folder, purpose));

    /// <summary>Keeps states in a store of one's own. Without a store they live in memory.</summary>
    public GrainHostBuilder UseStore(Func<IServiceProvider, IStateStore> store)
    {
        Store = store;
        return this;
    }
}
