using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Joins enrolments (ILR, with LARS for level and subject) and applications to people: the course that is held, or the level and subject wanted. Of several aims going on the core aim
/// of a study programme is the programme; else the highest. English and maths stand for it only where nothing else goes on: who studies at Level 3 and sits GCSE maths again is at Level 3.
/// </summary>
internal static class EnrolmentJoin
{
    private const string Apprenticeship = "36"; // fund model

    public static void Join(KnownPeople people, LoadedDataset dataset, Applying applying)
    {
        var aims = RecordFiles.Read(applying.Folder, Lars.Name).ToDictionary(row => row["aim"], row => new Aim(row["title"], LevelOf(row["level"]), row["ssa_tier1"], row["ssa_tier2"]), StringComparer.Ordinal);
        if (RecordFiles.Has(applying.Folder, Ilr.Name) && aims.Count == 0)
            applying.Say("Enrolments (ilr) tell no level or subject until lars is imported.");
        var offers = new OffersTaught(dataset);
        var ranks = new Dictionary<string, AimRank>(StringComparer.Ordinal);
        var unmatched = new HashSet<string>(StringComparer.Ordinal);
        people.JoinByUln(Ilr.Name, (person, row) =>
        {
            if (row["status"] is "2" or "3" || (row["status"].Length == 0 && row["ended"].Length > 0))
                return;
            var apprentice = row["fund_model"] == Apprenticeship;
            // A programme aim stands for no course; of an apprenticeship it tells the level.
            if (!aims.TryGetValue(row["aim"], out var aim) || row["aim_type"] == "1")
                aim = null;
            if (aim is null && !apprentice)
                return;
            if (apprentice && (aim is null || aim.IsEnglishOrMaths))
                aim = LevelOfProgramme(row["programme"]) is { } its ? new Aim("", its, "", "") : null;
            if (aim is null)
                return; // English or maths beside a standard tells nothing of the apprenticeship's level
            var rank = new AimRank(row["aim_type"] == "5" ? 2 : aim.IsEnglishOrMaths ? 0 : 1, aim.Level, row["start_date"], row["aim"]);
            if (ranks.TryGetValue(person.Id, out var before) && rank.CompareTo(before) <= 0)
                return;
            ranks[person.Id] = rank;
            unmatched.Remove(person.Id);
            (person.Level, person.HeldOffer) = (aim.Level ?? person.Level, null);
            person.Subject = aim.Tier1.Length > 0 ? aim.Tier1 : person.Subject;
            if (person.Level is not { } level || !level.IsInScope() || apprentice || !(person.StageIn(dataset.Year.StartYear) is { } stage ? stage == Stage.Continuing : person.InLearning))
                return;
            person.HeldOffer = offers.Find(row["ukprn"], row["site_zone"], level, aim.Tier1, aim.Tier2, person.Id);
            if (person.HeldOffer is null)
                unmatched.Add(person.Id);
        });
        if (unmatched.Count > 0)
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"{unmatched.Count:N0} enrolments found no course offer of their provider, level and subject; the place held is modelled."));
        Wanted(people, dataset);
    }

    // Of each course the latest status counts; of several courses the one that got furthest, then the one told of last.
    private static void Wanted(KnownPeople people, LoadedDataset dataset)
    {
        var offers = dataset.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var latest = new Dictionary<(KnownPerson Person, string Offer), (string Date, int Order, int Rank)>();
        var order = 0;
        people.JoinByEither(Applications.Name, (person, row) =>
        {
            if (offers.ContainsKey(row["offer"]) && !(latest.TryGetValue((person, row["offer"]), out var told) && string.CompareOrdinal(told.Date, row["date"]) > 0))
                latest[(person, row["offer"])] = (row["date"], order++, RankOf(row["status"]));
        });
        foreach (var group in latest.Where(pair => pair.Value.Rank > 0 && pair.Key.Person.StageIn(dataset.Year.StartYear) != Stage.Continuing).GroupBy(pair => pair.Key.Person))
        {
            var best = offers[group.OrderBy(pair => pair.Value.Rank).ThenBy(pair => pair.Value.Date, StringComparer.Ordinal).ThenBy(pair => pair.Value.Order).Last().Key.Offer];
            (group.Key.Level, group.Key.Subject, group.Key.Applied) = (best.Level, best.SsaTier1, true);
        }
    }

    private static int RankOf(string status) => status switch { "enrolled" => 4, "accepted" => 3, "offered" => 2, "applied" => 1, _ => 0 };

    // Programme types of apprenticeships: 2 advanced, 3 intermediate, 20 to 23 higher. 25 is a standard, whose level the ILR does not tell.
    private static Level? LevelOfProgramme(string type) => type switch { "2" or "20" or "21" or "22" or "23" => Level.Level3, "3" => Level.Level2, _ => null };

    private static Level? LevelOf(string text) => text switch
    {
        "4" or "5" or "6" or "7" or "8" => Level.Level3,
        _ => Levels.TryParse(text, out var level) ? level : null,
    };

    private sealed record Aim(string Title, Level? Level, string Tier1, string Tier2)
    {
        /// <summary>GCSE and functional skills in English or maths, which go beside a programme: by subject (mathematics; languages of the British Isles), or by title.</summary>
        public bool IsEnglishOrMaths => Level is not Model.Level.Level3 && (Tier2 is "02.2" or "12.1" || Title.Contains("functional skill", StringComparison.OrdinalIgnoreCase));
    }

    // The aim's own number last, so that the order of the lines decides nothing.
    private readonly record struct AimRank(int Kind, Level? Level, string Starts, string Number) : IComparable<AimRank>
    {
        public int CompareTo(AimRank other)
            => (Kind, Level ?? Model.Level.Entry1).CompareTo((other.Kind, other.Level ?? Model.Level.Entry1)) is var first && first != 0 ? first
                : string.CompareOrdinal(Starts, other.Starts) is var second && second != 0 ? second : string.CompareOrdinal(Number, other.Number);
    }
}
