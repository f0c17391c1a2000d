using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Model;

namespace Pathways.Grains.Parts;

/// <summary>What became of one learner, as an area keeps it.</summary>
/// <param name="LearnerId">The learner.</param>
/// <param name="SuitableCourses">Pools of places that were feasible.</param>
/// <param name="Choice">As applications work today.</param>
/// <param name="ChoiceRank">Rank of that place, 1 the first choice; 0 without a place.</param>
/// <param name="Best">In the best case.</param>
internal sealed record StoredOutcome(string LearnerId, int SuitableCourses, PlacementOutcome Choice, int ChoiceRank, PlacementOutcome Best);

/// <summary>What became of an area's competing learners as a checkpoint, by ascending learner id.</summary>
internal static class AreaOutcomes
{
    private const string Mark = "pathways outcomes 1";

    public static RunPart Write(RunWorld run, int area, ChoiceSet choices, ChoiceResult choice, BestResult best) => PartBytes.Write(Mark, writer =>
    {
        writer.Write7BitEncodedInt(run.CompetingByArea[area].Length);
        foreach (var row in run.CompetingByArea[area])
        {
            writer.Write(run.World.Learners[choices.Learners[row]].Id);
            writer.Write7BitEncodedInt(choices.Start[row + 1] - choices.Start[row]);
            Write(writer, Outcome(run.World, choices, row, choice.PlacedPool[row], choice.Reasons[row]));
            writer.Write7BitEncodedInt(choice.PlacedRank[row] + 1);
            Write(writer, Outcome(run.World, choices, row, best.PlacedPool[row], best.Reasons[row]));
        }
    });

    public static StoredOutcome[] Read(RunPart part) => PartBytes.Read(part, Mark, reader =>
    {
        var outcomes = new StoredOutcome[reader.Read7BitEncodedInt()];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = new StoredOutcome(reader.ReadString(), reader.Read7BitEncodedInt(), Read(reader), reader.Read7BitEncodedInt(), Read(reader));
        return outcomes;
    });

    private static PlacementOutcome Outcome(World world, ChoiceSet choices, int row, int pool, PlacementReason reason)
    {
        if (pool < 0)
            return new PlacementOutcome(null, null, reason);
        var option = Array.BinarySearch(choices.OptionPool, choices.Start[row], choices.Start[row + 1] - choices.Start[row], pool);
        return new PlacementOutcome(world.Offers[choices.Pools[pool].Offer].Id, choices.OptionMinutes[option], reason);
    }

    private static void Write(BinaryWriter writer, PlacementOutcome outcome)
    {
        writer.Write(outcome.OfferId ?? "");
        writer.Write7BitEncodedInt(outcome.Minutes ?? -1);
        writer.Write7BitEncodedInt((int)outcome.Reason);
    }

    private static PlacementOutcome Read(BinaryReader reader)
    {
        var (offer, minutes, reason) = (reader.ReadString(), reader.Read7BitEncodedInt(), (PlacementReason)reader.Read7BitEncodedInt());
        return new PlacementOutcome(offer.Length == 0 ? null : offer, minutes < 0 ? null : minutes, reason);
    }
}
