using System.Globalization;
using Microsoft.Extensions.Configuration;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>Reads one section of a configuration, value by value, and collects every fault before it refuses.</summary>
internal sealed class SettingsReader(IConfiguration configuration, string section)
{
    private readonly IConfigurationSection _section = configuration.GetSection(section);
    private readonly List<Problem> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string? Text(string key)
    {
        _known.Add(key);
        return _section[key] is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
    }

    public int Whole(string key, int minimum, int maximum, int otherwise) => WholeOrNull(key, minimum, maximum) ?? otherwise;

    public int? WholeOrNull(string key, int minimum, int maximum) => Read<int>(
        key, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : null,
        $"give a whole number from {minimum} to {maximum}");

    public TimeSpan? Seconds(string key, double minimum, double maximum)
    {
        var seconds = Read<double>(
            key, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : null,
            string.Create(CultureInfo.InvariantCulture, $"give seconds from {minimum} to {maximum}"));
        return seconds is { } found ? TimeSpan.FromSeconds(found) : null;
    }

    public bool Flag(string key) => Read<bool>(key, text => bool.TryParse(text, out var flag) ? flag : null, "give true or false") ?? false;

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum => Read<T>(
            key, text => char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var found) ? found : null,
            $"give {string.Join(" or ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}") ?? otherwise;

    public T? Read<T>(string key, Func<string, T?> parse, string allowed)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        _problems.Add(new Problem($"setting {section}:{key}", null, null, null, text, "is not understood", allowed));
        return null;
    }

    /// <summary>Refuses what was not understood and keys that nobody asked for, which are most likely misspelt.</summary>
    public void Done()
    {
        _problems.AddRange(_section.GetChildren().Where(child => !_known.Contains(child.Key)).Select(child => new Problem(
            $"setting {section}:{child.Key}", null, null, null, null, "is not known", $"known are {string.Join(", ", _known)}")));
        if (_problems.Count > 0)
        {
            throw new InvalidInputException(_problems);
        }
    }
}
