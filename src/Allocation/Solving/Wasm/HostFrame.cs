using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pathways.Allocation.Solving;

/// <summary>What a frame between this process and the solver's says.</summary>
internal enum HostFrameKind
{
    Solve = 1,
    Ready = 2,
    Solved = 3,
    Failed = 4,
}

/// <summary>A frame of the protocol, which <c>solver/host.mjs</c> describes.</summary>
internal readonly record struct HostFrame(HostFrameKind Kind, int Id, FlowStatus Status, byte[] Payload)
{
    private const int HeaderBytes = 16;

    /// <summary>Reads one frame; throws <see cref="EndOfStreamException"/> when the host has gone.</summary>
    public static async Task<HostFrame> ReadAsync(Stream pipe, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderBytes];
        await pipe.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
        var payload = new byte[BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12))];
        await pipe.ReadExactlyAsync(payload, cancellationToken).ConfigureAwait(false);
        return new HostFrame(
            (HostFrameKind)BinaryPrimitives.ReadInt32LittleEndian(header), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4)),
            (FlowStatus)BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)), payload);
    }

    /// <summary>The bytes of a request to solve.</summary>
    public static byte[] Solve(int id, MinCostFlow problem)
    {
        var (nodes, arcs) = (problem.NodeCount, problem.ArcCount);
        var payloadBytes = checked((4 * (2 + (3 * arcs) + nodes)) + (8 * arcs));
        var frame = new byte[HeaderBytes + payloadBytes];
        var words = MemoryMarshal.Cast<byte, int>(frame.AsSpan(0, HeaderBytes + (4 * (2 + (3 * arcs) + nodes))));
        (words[0], words[1], words[2], words[3], words[4], words[5]) = ((int)HostFrameKind.Solve, id, 0, payloadBytes, nodes, arcs);
        problem.Tails.CopyTo(words[6..]);
        problem.Heads.CopyTo(words[(6 + arcs)..]);
        problem.Capacities.CopyTo(words[(6 + (2 * arcs))..]);
        problem.Supplies.CopyTo(words[(6 + (3 * arcs))..]);
        var costs = frame.AsSpan(4 * (6 + (3 * arcs) + nodes));
        for (var arc = 0; arc < arcs; arc++)
            BinaryPrimitives.WriteDoubleLittleEndian(costs[(8 * arc)..], problem.Costs[arc]);
        return frame;
    }

    /// <summary>The payload as whole numbers.</summary>
    public int[] Words() => MemoryMarshal.Cast<byte, int>(Payload).ToArray();

    /// <summary>The payload as text.</summary>
    public string Text() => System.Text.Encoding.UTF8.GetString(Payload);
}
