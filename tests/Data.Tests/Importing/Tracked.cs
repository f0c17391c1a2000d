using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>A county with young people from a made-up NCCIS extract, to whom another made-up extract is joined, and that extract's rows as they were written.</summary>
internal sealed class Tracked : IDisposable
{
    private const int Months = 24;

    private readonly ImportCounty _county = new();

    /// <param name="kind">The other extract.</param>
    /// <param name="people">Young people tracked; the extract has half as many rows more, who join nobody.</param>
    /// <param name="change">What is changed of it before it is imported.</param>
    public Tracked(string kind, int people, Func<Made, Made>? change = null)
    {
        var nccis = ImportKinds.Plain("nccis");
        _county.Import(nccis, _county.Extract(nccis, people * Months)).Version.ShouldBe(1);
        Before = Learners();
        var other = ImportKinds.Plain(kind);
        var made = new Made(other, [.. MadeUpExtract.Header(other)], [.. MadeUpExtract.Rows(other, people * 3 / 2, 11, MadeUpPlaces.Of(_county.Loaded)).Select(row => row.ToImmutableArray())]);
        made = change?.Invoke(made) ?? made;
        Rows = [.. made.Rows.Select(row => made.Header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
        _county.Import(other, _county.File(kind + ".csv", made.Text())).Quality.Taken.ShouldBe(Rows.Length);
        After = Learners();
        After.Count.ShouldBe(people);
    }

    /// <summary>The extract's rows by column, the n-th of the n-th young person.</summary>
    public ImmutableArray<Dictionary<string, string>> Rows { get; }

    /// <summary>The young people before the extract was joined, by id.</summary>
    public Dictionary<string, Learner> Before { get; }

    /// <summary>The young people afterwards.</summary>
    public Dictionary<string, Learner> After { get; }

    public LoadedDataset Dataset => DatasetLoader.Read(_county.Dataset, DatasetRequest.AsItIs());

    public ImportCounty County => _county;

    /// <summary>Each row with the young person whom it tells of.</summary>
    public IEnumerable<(Dictionary<string, string> Row, Learner Learner)> Joined() => Rows.Take(After.Count).Select((row, number) => (row, After[IdOf(number)]));

    /// <summary>The id of the n-th young person: the pseudonym of authority and number.</summary>
    public string IdOf(int number)
    {
        using var pseudonyms = new Pseudonyms(PseudonymKeys.Get(_county.DataFolder, ImportHistory.Read(_county.Dataset).KeyId!));
        return pseudonyms.Of("person", "886 " + pseudonyms.Of("person", $"YP{number:0000000}"));
    }

    public void Dispose() => _county.Dispose();

    private Dictionary<string, Learner> Learners() => DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners.ToDictionary(learner => learner.Id);
}
