using System.Collections.Immutable;
using Pathways.Data.Scenarios.Fields;
using Pathways.Data.Scenarios.Modifications;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>Reads the list of modifications of one scenario file.</summary>
internal sealed class ModificationsReader(string file, ICollection<Problem> problems)
{
    private const string Key = "modifications";
    private readonly FieldFaults _faults = new(file, problems);

    public ImmutableArray<PlacedModification> Read(YamlNode value)
    {
        if (value is not YamlList list)
        {
            _faults.Not(value, Key, "a list", "give one modification an item: - name: …");
            return [];
        }

        var read = ImmutableArray.CreateBuilder<PlacedModification>();
        foreach (var item in list.Items)
        {
            if (One(item) is not { } placed)
                continue;
            if (read.FirstOrDefault(other => other.Change.Name == placed.Change.Name) is { } first)
                _faults.Bad(item, Key + "." + placed.Change.Name, "is the name of two modifications", $"give each its own; the first is on line {first.Line}");
            else
                read.Add(placed);
        }

        return read.ToImmutable();
    }

    private PlacedModification? One(YamlNode item)
    {
        if (item is not YamlMap map)
        {
            _faults.Not(item, Key, "a block of keys", "give name, type and the fields of the type");
            return null;
        }

        var words = ModificationType.All.Select(type => type.Word).ToArray();
        var type = map.Entries.FirstOrDefault(entry => entry.Key.Text == "type");
        if (type is null)
        {
            _faults.Bad(map, Key + ".type", "is missing", "allowed are " + string.Join(", ", words));
            return null;
        }

        if (type.Value is not YamlScalar { } word || ModificationType.All.FirstOrDefault(one => one.Word == word.Text) is not { } known)
        {
            _faults.Bad(type.Value, Key + ".type", "is not a known modification", NearestWord.Hint(type.Value.Shown ?? "", words));
            return null;
        }

        return Typed(map, known);
    }

    private PlacedModification? Typed(YamlMap map, ModificationType type)
    {
        _faults.Forget();
        var name = map.Entries.FirstOrDefault(entry => entry.Key.Text == "name")?.Value is YamlScalar { IsNull: false } scalar ? "." + scalar.Text : "";
        var prefix = Key + name;
        if (type.Block.Read(_faults, prefix, map) is not Modification change)
            return null;
        if (NotAYear(change) is { } field)
        {
            _faults.Bad(map.Entries.First(entry => entry.Key.Text == field).Value, prefix + "." + field, "is not an academic year", "give one such as 2025/26");
            return null;
        }

        var fields = _faults.Places.ToImmutableDictionary(place => place.Key[(prefix.Length + 1)..], place => place.Value, StringComparer.Ordinal);
        return new PlacedModification(change, file, map.Line, map.Column, fields);
    }

    /// <summary>The field that has the form of a year and is none, such as 2024/27.</summary>
    private static string? NotAYear(Modification change) => change switch
    {
        EndQualificationRoute { LastYear.StartYear: 0 } => "last_year",
        { From.StartYear: 0 } => "from_year",
        _ => null,
    };
}
