using System.Text.Json;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Model;

namespace Pathways.Api.Runs;

/// <summary>A start that the server accepted.</summary>
/// <param name="At">When.</param>
/// <param name="Owner">Who started it; <see cref="RunJournal.Everybody"/> for the baseline and other scenarios that ship.</param>
/// <param name="Operation">The caller's id of the start.</param>
/// <param name="Run">The run.</param>
/// <param name="Scenario">Name of its scenario.</param>
/// <param name="ScenarioHash">What the scenario means.</param>
internal sealed record JournalEntry(DateTimeOffset At, string Owner, string Operation, string Run, string Scenario, string ScenarioHash)
{
    /// <summary>Who asked for it, whose id of the start it is; null in lines written before this was noted.</summary>
    public string? By { get; init; }
}

/// <summary>Whose runs are whose: <c>api-runs.jsonl</c> of the data folder, only ever appended to, read when the server starts.</summary>
internal sealed class RunJournal
{
    /// <summary>Stands for all who may read.</summary>
    public const string Everybody = "*";

    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly Lock _gate = new();
    private readonly List<JournalEntry> _entries = [];
    private readonly string _path;

    public RunJournal(ApiSettings settings)
    {
        OwnersAlone.Folder(settings.DataFolder);
        _path = Path.Combine(settings.DataFolder, "api-runs.jsonl");
        foreach (var line in File.Exists(_path) ? File.ReadAllLines(_path) : [])
        {
            if (Read(line) is { } entry) // a line that was being written when the machine went down is left out
                _entries.Add(entry);
        }
    }

    /// <summary>Whether a run is somebody's, or everybody's.</summary>
    public bool IsOf(string run, string owner)
    {
        lock (_gate)
            return _entries.Exists(entry => entry.Run == run && (entry.Owner == owner || entry.Owner == Everybody));
    }

    /// <summary>Whether a run is of a scenario that ships.</summary>
    public bool IsEverybodys(string run)
    {
        lock (_gate)
            return _entries.Exists(entry => entry.Run == run && entry.Owner == Everybody);
    }

    /// <summary>What a caller started under an id of its own; null for nothing.</summary>
    public JournalEntry? Find(string caller, string operation)
    {
        lock (_gate)
            return _entries.Find(entry => entry.Operation == operation && (entry.By ?? entry.Owner) == caller);
    }

    /// <summary>Adds a start, or gives the one under its id; null where its owner has started so many different scenarios since a time; counted and added in one, so that starts sent at once do not pass together.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public JournalEntry? TryAdd(JournalEntry entry, DateTimeOffset since, int most)
    {
        lock (_gate)
        {
            return Find(entry.By ?? entry.Owner, entry.Operation) is null && _entries.Where(each => each.Owner == entry.Owner && each.At >= since).DistinctBy(each => each.ScenarioHash).Count() >= most ? null : Add(entry);
        }
    }

    /// <summary>Whether a caller had started fewer different scenarios of its own than so many in the year before it started this run.</summary>
    public bool IsAmongFirst(string run, string owner, int most)
    {
        lock (_gate)
        {
            return _entries.Find(entry => entry.Run == run && entry.Owner == owner) is { } start
                && _entries.TakeWhile(entry => entry != start).Where(entry => entry.Owner == owner && entry.Run != run && entry.At > start.At - Year).DistinctBy(entry => entry.Run).Count() < most;
        }
    }

    /// <summary>Adds a start, unless the caller has one under the same id, which is given then; on the disk when this returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public JournalEntry Add(JournalEntry entry)
    {
        lock (_gate)
        {
            if (Find(entry.By ?? entry.Owner, entry.Operation) is { } before)
                return before;
            var options = OwnersAlone.Writing(FileMode.Append);
            options.BufferSize = 0;
            using (var file = new FileStream(_path, options))
            {
                file.Write([.. JsonSerializer.SerializeToUtf8Bytes(entry, JsonText.Options), (byte)'\n']);
                file.Flush(flushToDisk: true);
            }

            _entries.Add(entry);
            return entry;
        }
    }

    private static JournalEntry? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEntry>(line, JsonText.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
