using System.Reflection;
using Orleans.Runtime;
using Pathways.Embedded.Activations;

namespace Pathways.Embedded.Calls;

/// <summary>A reference to a grain: turns calls of the interface's methods into requests.</summary>
internal class GrainProxy : DispatchProxy, IAddressable
{
    private GrainHost _host = null!;
    private GrainInterface _interface = null!;

    public GrainId Id { get; private set; }

    public void Bind(GrainHost host, GrainInterface @interface, GrainId id)
    {
        _host = host;
        _interface = @interface;
        Id = id;
    }

    public override bool Equals(object? obj) => obj is GrainProxy other && other.Id == Id && other._interface == _interface;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => Id.ToString();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _interface.Method(targetMethod!).Send(_host, Id, args ?? []);
}
