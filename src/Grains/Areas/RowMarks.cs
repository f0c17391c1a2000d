using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Grains.Areas;

/// <summary>
/// Short marks of learners' feasible offers that mean the same in every run: the learner's id, the offers by id with cost and
/// minutes, the cost of having no place. Two runs that give a learner the same mark give the same choice set. A mark decides only
/// who is asked, never what is stored.
/// </summary>
internal sealed class RowMarks
{
    private const int BytesPerOption = 16;
    private readonly ulong[] _pools;

    public RowMarks(World world, ImmutableArray<SeatPool> pools) => _pools = [.. pools.Select(pool => Mark(Encoding.UTF8.GetBytes($"{world.Offers[pool.Offer].Id}\n{pool.Kind}")))];

    /// <summary>The mark of one learner.</summary>
    public ulong Of(string learnerId, LearnerOptions options)
    {
        var id = Encoding.UTF8.GetBytes(learnerId);
        var bytes = new byte[id.Length + sizeof(int) + (options.Pools.Length * BytesPerOption)];
        id.CopyTo(bytes, 0);
        var rest = bytes.AsSpan(id.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest, options.UnplacedCost);
        rest = rest[sizeof(int)..];
        for (var i = 0; i < options.Pools.Length; i++, rest = rest[BytesPerOption..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(rest, _pools[options.Pools[i]]);
            BinaryPrimitives.WriteInt32LittleEndian(rest[8..], options.Costs[i]);
            BinaryPrimitives.WriteInt32LittleEndian(rest[12..], options.Minutes[i]);
        }

        return Mark(bytes);
    }

    private static ulong Mark(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return MemoryMarshal.Read<ulong>(hash);
    }
}
