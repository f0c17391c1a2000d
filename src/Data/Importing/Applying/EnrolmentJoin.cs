using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Joins enrolments (ILR, with LARS for level and subject) and applications to people: the course that is held, or the level and subject wanted.</summary>
internal static class EnrolmentJoin
{
    public static void Join(KnownPeople people, LoadedDataset dataset, Applying applying)
    {
        var aims = RecordFiles.Read(applying.Folder, Lars.Name).ToDictionary(row => row["aim"], row => (Level: row["level"], Tier1: row["ssa_tier1"], Tier2: row["ssa_tier2"]), StringComparer.Ordinal);
        if (RecordFiles.Has(applying.Folder, Ilr.Name) && aims.Count == 0)
            applying.Say("Enrolments (ilr) tell no level or subject until lars is imported.");
        var offers = new OffersTaught(dataset);
        var started = new Dictionary<string, string>(StringComparer.Ordinal);
        var unmatched = 0;
        people.JoinByUln(Ilr.Name, (person, row) =>
        {
            // A programme aim stands for no course; of several aims going on the core aim, else the latest, is the programme.
            if (row["aim_type"] == "1" || row["status"] is "2" or "3" || (row["status"].Length == 0 && row["ended"].Length > 0) || !aims.TryGetValue(row["aim"], out var aim))
                return;
            var rank = (row["aim_type"] == "5" ? "1" : "0") + row["start_date"];
            if (started.TryGetValue(person.Id, out var before) && string.CompareOrdinal(rank, before) <= 0)
                return;
            started[person.Id] = rank;
            person.Level = LevelOf(aim.Level) ?? person.Level;
            person.Subject = aim.Tier1.Length > 0 ? aim.Tier1 : person.Subject;
            if (person.Level is not { } level || !level.IsInScope() || person.StageIn(dataset.Year.StartYear) != Stage.Continuing)
                return;
            person.HeldOffer = offers.Find(row["ukprn"], row["site_zone"], level, aim.Tier1, aim.Tier2, person.Id);
            unmatched += person.HeldOffer is null ? 1 : 0;
        });
        if (unmatched > 0)
            applying.Say(string.Create(CultureInfo.InvariantCulture, $"{unmatched:N0} enrolments found no course offer of their provider, level and subject; the place held is modelled."));
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
            (group.Key.Level, group.Key.Subject) = (best.Level, best.SsaTier1);
        }
    }

    private static int RankOf(string status) => status switch { "enrolled" => 4, "accepted" => 3, "offered" => 2, "applied" => 1, _ => 0 };

    private static Level? LevelOf(string text) => text switch
    {
        "4" or "5" or "6" or "7" or "8" => Level.Level3,
        _ => Levels.TryParse(text, out var level) ? level : null,
    };
}
