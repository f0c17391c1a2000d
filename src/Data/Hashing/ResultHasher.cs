using System.Globalization;

namespace Pathways.Data.Hashing;

/// <summary>
/// The fingerprint of a run's results: SHA-256 over whole numbers, words and figures rounded to stated digits, each under
/// a label. The order of the calls is part of the result, so callers add in a fixed order. Not safe for use from several threads.
/// </summary>
public sealed class ResultHasher : IDisposable
{
    private readonly HashWriter _hash = new();

    /// <summary>Adds a whole number.</summary>
    public void Add(string label, long value)
    {
        Begin(label, 'w', 1);
        _hash.Whole(value);
    }

    /// <summary>Adds a word such as a code or an id.</summary>
    public void Add(string label, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Begin(label, 't', 1);
        _hash.Part(word);
    }

    /// <summary>Adds a figure rounded to a number of decimal digits (0 to 15), half away from zero; zero has no sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is not a finite number, or the digits are out of range.</exception>
    public void Add(string label, double figure, int digits)
    {
        Begin(label, 'f', 1);
        _hash.Part(Rounded(figure, digits));
    }

    /// <summary>Adds whole numbers in their order.</summary>
    public void Add(string label, ReadOnlySpan<int> values)
    {
        Begin(label, 'w', values.Length);
        foreach (var value in values)
            _hash.Whole(value);
    }

    /// <summary>Adds whole numbers in their order.</summary>
    public void Add(string label, ReadOnlySpan<long> values)
    {
        Begin(label, 'w', values.Length);
        foreach (var value in values)
            _hash.Whole(value);
    }

    /// <summary>Adds rounded figures in their order; see <see cref="Add(string, double, int)"/>.</summary>
    public void Add(string label, ReadOnlySpan<double> figures, int digits)
    {
        Begin(label, 'f', figures.Length);
        foreach (var figure in figures)
            _hash.Part(Rounded(figure, digits));
    }

    /// <summary>The hash, 64 lower-case hex digits, over all that was added; the hasher then begins anew.</summary>
    public string Finish() => _hash.Finish();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void Begin(string label, char kind, int count)
    {
        ArgumentNullException.ThrowIfNull(label);
        _hash.Part(label);
        _hash.Whole(kind);
        _hash.Whole(count);
    }

    private static string Rounded(double figure, int digits)
    {
        if (!double.IsFinite(figure))
            throw new ArgumentOutOfRangeException(nameof(figure), figure, "A result is not a finite number.");
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 15);
        // Formatting rounds the exact binary value, so no second rounding error comes from scaling.
        var text = figure.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text[0] == '-' && text.AsSpan(1).IndexOfAnyExcept('0', '.') < 0 ? text[1..] : text;
    }
}
