using Pathways.Allocation.Choice;
using Pathways.Grains.Messages;

namespace Pathways.Grains.Parts;

/// <summary>The feasible offers of an area's competing learners as a checkpoint.</summary>
internal static class AreaOptions
{
    private const string Mark = "pathways options 2";

    /// <param name="competing">Indices of the learners among those who compete.</param>
    /// <param name="options">What each has.</param>
    /// <param name="marks">The mark of each, for later runs that take this one for their base.</param>
    public static RunPart Write(IReadOnlyList<int> competing, IReadOnlyList<LearnerOptions> options, IReadOnlyList<ulong> marks) => PartBytes.Write(Mark, writer =>
    {
        writer.Write7BitEncodedInt(competing.Count);
        foreach (var mark in marks)
            writer.Write(mark);
        for (var i = 0; i < competing.Count; i++)
        {
            var row = options[i];
            writer.Write7BitEncodedInt(competing[i]);
            writer.Write7BitEncodedInt(row.UnplacedCost);
            writer.Write7BitEncodedInt(row.Pools.Length);
            for (var option = 0; option < row.Pools.Length; option++)
            {
                writer.Write7BitEncodedInt(option == 0 ? row.Pools[0] : row.Pools[option] - row.Pools[option - 1]);
                writer.Write7BitEncodedInt(row.Costs[option]);
                writer.Write7BitEncodedInt(row.Minutes[option]);
            }
        }
    });

    public static void Read(RunPart part, ChoiceRow?[] rows) => PartBytes.Read(part, Mark, reader =>
    {
        var count = ReadMarks(reader).Length;
        for (var i = 0; i < count; i++)
        {
            var competing = reader.Read7BitEncodedInt();
            var unplaced = reader.Read7BitEncodedInt();
            var length = reader.Read7BitEncodedInt();
            var (pools, costs, minutes) = (new int[length], new int[length], new ushort[length]);
            for (var option = 0; option < length; option++)
            {
                pools[option] = reader.Read7BitEncodedInt() + (option == 0 ? 0 : pools[option - 1]);
                costs[option] = reader.Read7BitEncodedInt();
                minutes[option] = (ushort)reader.Read7BitEncodedInt();
            }

            rows[competing] = rows[competing] is null
                ? new ChoiceRow(pools, costs, minutes, unplaced)
                : throw new InvalidDataException($"Two areas hold options of competing learner {competing}.");
        }

        return count;
    });

    /// <summary>The marks alone; null when the checkpoint is damaged or of another kind.</summary>
    public static HashSet<ulong>? TryReadMarks(RunPart part)
    {
        try
        {
            return PartBytes.Read(part, Mark, reader => ReadMarks(reader).ToHashSet());
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static ulong[] ReadMarks(BinaryReader reader)
    {
        var marks = new ulong[reader.Read7BitEncodedInt()];
        for (var i = 0; i < marks.Length; i++)
            marks[i] = reader.ReadUInt64();
        return marks;
    }
}
