using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;

namespace Pathways.Data.Tests.Importing;

/// <summary>What a clean extract of a million rows makes of the records and of the dataset, by kind: every total counted from the file itself.</summary>
internal static class LargeTotals
{
    // A telling column of the file, the one of the records that it is kept in, and what its words are kept as where that is not the same.
    private static readonly Dictionary<string, (string Column, string Kept, string Words)> Counted = new(StringComparer.Ordinal)
    {
        ["onspd"] = ("lsoa21", "zone_code", ""),
        ["nspl"] = ("lsoa21", "zone_code", ""),
        ["nccis"] = ("ActivityCode", "activity", ""),
        ["school-census"] = ("SENprovision", "sen", "N=none K=sen_support E=ehcp"),
        ["ks4"] = ("English", "english", "6=grade4_plus 5=grade4_plus 4=grade4_plus 3=grade3 2=grade1_to2 1=grade1_to2 U=ungraded"),
        ["attendance"] = ("TermlySessionsAuthorised", "authorised", ""),
        ["ehcp"] = ("PrimaryNeed", "need", "SEMH=semh ASD=asd MLD=mld SLCN=slcn"),
        ["high-needs-places"] = ("Post16Places", "places", ""),
        ["applications"] = ("status", "status", ""),
        ["lars"] = ("NotionalNVQLevelv2", "level", "E=E3"),
        ["ilr"] = ("LearnStartDate", "start_date", ""),
        ["gias"] = ("LA (code)", "authority", ""),
        ["course-directory"] = ("PROVIDER_UKPRN", "ukprn", ""),
        ["learners"] = ("female", "female", ""),
        ["offers"] = ("ssa_tier1", "ssa_tier1", ""),
        ["sites"] = ("provider_id", "provider_id", ""),
    };

    public static void Check(ImportCounty county, LargeExtract extract)
    {
        var (column, kept, words) = Counted[extract.Kind.Name];
        var word = words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var zones = county.Loaded.Zones.Select(zone => zone.Code).ToHashSet(StringComparer.Ordinal);
        var told = extract.Column(column).Select(text => word.GetValueOrDefault(text, Day(text)));
        var expected = (column == "lsoa21" ? told.Where(zones.Contains) : told).CountBy(text => text).ToDictionary();
        if (column != "lsoa21") // a postcode in no zone is left out
            expected.Values.Sum().ShouldBe(extract.Rows);
        expected.Count.ShouldBeGreaterThan(extract.Kind.Name == "sites" ? 0 : 1);
        RecordFiles.Read(county.Dataset, extract.Kind.Name).CountBy(row => row[kept]).ToDictionary().ShouldBe(expected, ignoreOrder: true);
        InTheDataset(county, extract);
    }

    private static void InTheDataset(ImportCounty county, LargeExtract extract)
    {
        switch (extract.Kind.Name)
        {
            case "nccis":
                EachIsALearnerOnce(county, extract.Rows);
                break;
            case "attendance":
                RecordFiles.Read(county.Dataset, "attendance").Sum(row => Number(row["attended"]))
                    .ShouldBe(extract.Fields("TermlySessionsPossible", "TermlySessionsAuthorised", "TermlySessionsUnauthorised").Sum(row => Number(row[0]) - Number(row[1]) - Number(row[2])));
                break;
            case "high-needs-places":
                Table(county, "send-records.csv", "record", "authority", "primary_need", "count").Where(row => row[0] == "commissioned_places").ToDictionary(row => (row[1], row[2]), row => Number(row[3]))
                    .ShouldBe(extract.Fields("LA", "PrimaryNeed", "Post16Places").GroupBy(row => (row[0] == "886" ? "kent" : "medway", row[1].ToLowerInvariant())).ToDictionary(group => group.Key, group => group.Sum(row => Number(row[2]))), ignoreOrder: true);
                break;
            case "gias":
                Table(county, "sites.csv", "zone_code").CountBy(row => row[0]).ToDictionary().ShouldBe(extract.Column("LSOA (code)").CountBy(zone => zone).ToDictionary(), ignoreOrder: true);
                Table(county, "sites.csv", "urn").Select(row => row[0]).Distinct().Count().ShouldBe(extract.Rows);
                break;
            case "learners":
                Table(county, "learners.csv", "academic_age", "female").CountBy(row => (row[0], row[1])).ToDictionary().ShouldBe(extract.Fields("academic_age", "female").CountBy(row => (row[0], row[1])).ToDictionary(), ignoreOrder: true);
                Table(county, "learners.csv", "learner_id").Select(row => row[0]).Distinct().Count().ShouldBe(extract.Rows);
                break;
            case "offers":
                File.ReadLines(Path.Combine(county.Dataset, "offers.csv")).SequenceEqual(File.ReadLines(extract.Path)).ShouldBeTrue(); // row by row, every field as it says
                break;
            case "sites":
                Places(Table(county, "sites.csv", "site_id", "latitude", "longitude", "zone_code")).SequenceEqual(Places(extract.Fields("site_id", "latitude", "longitude", "zone_code"))).ShouldBeTrue();
                break;
            case "course-directory":
                LargeCourses.Check(county, extract);
                break;
            default:
                break; // records alone are kept, or joined to young people, of whom there are none without NCCIS
        }
    }

    /// <summary>Of each young person there are 24 months, so that the last one, of whom the file has fewer, is not in the latest and is no learner.</summary>
    private static void EachIsALearnerOnce(ImportCounty county, int rows)
    {
        var learners = DatasetLoader.Load(county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners;

        var young = rows / 24;
        learners.Length.ShouldBe(young);
        learners.Count(learner => learner.AcademicAge == 16).ShouldBe((young + 1) / 2); // every other one, the first among them
        learners.Count(learner => learner.Female).ShouldBe((young + 1) / 2);
    }

    // 0.00001 may be written 1E-05.
    private static IEnumerable<(string, double, double, string)> Places(IEnumerable<string[]> rows)
        => rows.Select(row => (row[0], double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture), row[3]));

    /// <summary>Columns of a table of the dataset, before any field that is quoted.</summary>
    public static IEnumerable<string[]> Table(ImportCounty county, string file, params string[] columns)
    {
        var path = Path.Combine(county.Dataset, file);
        var header = File.ReadLines(path).First().Split(',');
        int[] at = [.. columns.Select(column => Array.IndexOf(header, column))];
        at.ShouldAllBe(index => index >= 0);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var fields = (line.IndexOf('"') is >= 0 and var quoted ? line[..quoted] : line).Split(',');
            fields.Length.ShouldBeGreaterThan(at.Max());
            yield return [.. at.Select(index => fields[index])];
        }
    }

    /// <summary>A day as it is kept, with the year first; other texts as they are.</summary>
    public static string Day(string text) => DateOnly.TryParseExact(text, "dd/MM/yyyy", out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
