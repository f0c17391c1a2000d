using System.Collections.Immutable;
using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Grains.Parts;

/// <summary>The two ways of sharing places as checkpoints.</summary>
internal static class AllocationParts
{
    private const string ChoiceMark = "pathways choice 1";
    private const string BestMark = "pathways best 1";

    public static RunPart Write(ChoiceResult choice) => PartBytes.Write(ChoiceMark, writer =>
    {
        writer.Ints(choice.PlacedPool);
        writer.Ints(choice.PlacedRank);
        writer.Ints(Array.ConvertAll(choice.Reasons, reason => (int)reason));
        writer.Write7BitEncodedInt(choice.Pools.Length);
        foreach (var pool in choice.Pools)
            writer.Ints([pool.Applicants, pool.FirstChoiceApplicants, pool.Placed, pool.WaitingList, pool.UnfilledPlaces]);
        writer.Ints(choice.ClosedPools.AsSpan());
        writer.Write(choice.NoiseShareOfCost);
    });

    public static ChoiceResult ReadChoice(RunPart part) => PartBytes.Read(part, ChoiceMark, reader =>
    {
        var (placed, rank, reasons) = (reader.Ints(), reader.Ints(), Reasons(reader));
        var pools = ImmutableArray.CreateBuilder<PoolOutcome>();
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var pool = reader.Ints();
            pools.Add(new PoolOutcome(pool[0], pool[1], pool[2], pool[3], pool[4]));
        }

        return new ChoiceResult(placed, rank, reasons, pools.ToImmutable(), [.. reader.Ints()], reader.ReadDouble());
    });

    public static RunPart Write(BestResult best) => PartBytes.Write(BestMark, writer =>
    {
        writer.Ints(best.PlacedPool);
        writer.Ints(Array.ConvertAll(best.Reasons, reason => (int)reason));
        writer.Write(best.Objective);
        writer.Ints(best.Placed);
        foreach (var value in best.ValueOfOneMorePlace)
            writer.Write(value);
        foreach (var loss in best.LossOfOnePlace)
        {
            writer.Write(loss.HasValue);
            writer.Write(loss.GetValueOrDefault());
        }

        writer.Ints(best.ClosedPools.AsSpan());
        writer.Write7BitEncodedInt(best.UnplacedThoughChainExisted);
        var proof = best.Certificate;
        writer.Write(proof.Optimal);
        writer.Write(proof.Unique);
        writer.Write(proof.OptionsChecked);
        writer.Write7BitEncodedInt(proof.PricingRounds);
        writer.Write(proof.BoundWithoutGroups);
        writer.Write(proof.Solver);
    });

    public static BestResult ReadBest(RunPart part) => PartBytes.Read(part, BestMark, reader =>
    {
        var (placedPool, reasons, objective, placed) = (reader.Ints(), Reasons(reader), reader.ReadInt64(), reader.Ints());
        var value = new long[placed.Length];
        for (var i = 0; i < value.Length; i++)
            value[i] = reader.ReadInt64();
        var loss = new long?[placed.Length];
        for (var i = 0; i < loss.Length; i++)
            loss[i] = (reader.ReadBoolean(), reader.ReadInt64()) is (true, var known) ? known : null;
        return new BestResult(
            placedPool, reasons, objective, placed, value, loss, [.. reader.Ints()], reader.Read7BitEncodedInt(),
            new Certificate(reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadInt64(), reader.Read7BitEncodedInt(), reader.ReadInt64(), reader.ReadString()));
    });

    private static PlacementReason[] Reasons(BinaryReader reader) => Array.ConvertAll(reader.Ints(), reason => (PlacementReason)reason);
}
