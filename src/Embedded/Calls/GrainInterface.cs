using System.Collections.Frozen;
using System.Reflection;

namespace Pathways.Embedded.Calls;

/// <summary>The methods of a grain interface, each checked against the closed list.</summary>
internal sealed class GrainInterface
{
    private readonly FrozenDictionary<MethodInfo, GrainMethod> _methods;

    public GrainInterface(Type type)
    {
        if (type.IsGenericType)
        {
            throw new NotSupportedException($"{type}: generic grains are not on the closed list.");
        }

        _methods = type.GetInterfaces().Append(type).SelectMany(level => level.GetMethods())
            .Where(method => method.IsAbstract)
            .ToFrozenDictionary(method => method, GrainMethod.For);
    }

    public GrainMethod Method(MethodInfo method) => _methods[method];
}
