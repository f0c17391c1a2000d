using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// <c>recorded.csv</c> of a dataset of imported learners: of how many of them the extracts tell what they bring. What is told of nobody is drawn from the
/// modelled population, and the pages must say so.
/// </summary>
internal static class RecordedFile
{
    private static readonly ImmutableArray<(RecordedFact What, Func<KnownPerson, bool> Told)> Told =
    [
        (RecordedFact.IntendedLevel, person => person.Level is not null),
        (RecordedFact.EnglishMaths, person => person is { English: not null, Maths: not null } or { NotBoth: true }),
        (RecordedFact.Attendance, person => person.Attendance is not null),
        (RecordedFact.FreeSchoolMeals, person => person.FreeSchoolMeals is not null),
        (RecordedFact.Sen, person => person.Sen is not null),
        (RecordedFact.Language, person => person.Language is not null),
        (RecordedFact.Subject, person => person.Subject is not null),
    ];

    /// <summary>Counts what is told of the learners that were made from records.</summary>
    /// <param name="people">Everybody in the extracts.</param>
    /// <param name="learners">Ids of those who are learners of the dataset.</param>
    public static ImmutableArray<RecordedShare> Of(IEnumerable<KnownPerson> people, IReadOnlySet<string> learners)
    {
        KnownPerson[] among = [.. people.Where(person => learners.Contains(person.Id))];
        return [.. Told.Select(one => new RecordedShare(one.What, among.Count(one.Told), among.Length))];
    }

    /// <summary>The same of a table whose rows have everything but perhaps a subject.</summary>
    /// <param name="subjects">By row: whether it names a subject.</param>
    public static ImmutableArray<RecordedShare> Whole(IEnumerable<bool> subjects)
    {
        bool[] named = [.. subjects];
        return [.. Told.Select(one => new RecordedShare(one.What, one.What == RecordedFact.Subject ? named.Count(subject => subject) : named.Length, named.Length))];
    }

    /// <summary>Writes the file into a dataset.</summary>
    public static void Write(string dataset, ImmutableArray<RecordedShare> shares)
    {
        var csv = new CsvWriterFile(OriginReader.Columns);
        foreach (var share in shares)
            csv.Row(Codes.RecordedFacts.First(pair => pair.Value == share.What).Key, share.Recorded, share.People);
        File.WriteAllText(Path.Combine(dataset, OriginReader.File), csv.ToString());
    }
}
