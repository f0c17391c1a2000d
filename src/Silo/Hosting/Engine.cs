using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Pathways.Allocation.Best;
using Pathways.Analysis;
using Pathways.Data.Datasets;
using Pathways.Grains;
using Pathways.Grains.Ports;
using Pathways.Model;
using Pathways.Travel;

namespace Pathways.Silo.Hosting;

/// <summary>Which engine this build is.</summary>
public static class Engine
{
    private static readonly Type[] Rooms =
        [typeof(World), typeof(FrequencyTravelModel), typeof(BestAllocator), typeof(RunAnalysis), typeof(DatasetLoader), typeof(IRunGrain)];

    /// <summary>Version of the product.</summary>
    public static string ProductVersion { get; } =
        typeof(Engine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>
    /// Product version and a fingerprint of the rooms that compute and of the form of their checkpoints: builds are deterministic, so
    /// the same source gives the same version, and a changed room never goes on with another's run.
    /// </summary>
    public static EngineVersion Version { get; } = new(ProductVersion + "-" + Fingerprint());

    private static string Fingerprint()
    {
        var ids = string.Concat(Rooms.Select(room => room.Module.ModuleVersionId.ToString("N")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(ids)))[..8];
    }
}
