using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pathways.Api.Audience;

/// <summary>
/// A count of people as it may be shown: a number, or a symbol in its place. Only an <see cref="IAudienceView"/> makes one, so that no
/// count of people reaches an answer past it.
/// </summary>
internal readonly record struct ShownCount
{
    private ShownCount(double? number, string? symbol) => (Number, Symbol) = (number, symbol);

    /// <summary>The number; null where a symbol stands in its place.</summary>
    public double? Number { get; }

    /// <summary><c>c</c> withheld, <c>low</c> 1 to 4, <c>z</c> not applicable, <c>x</c> not available; null where there is a number.</summary>
    public string? Symbol { get; }

    /// <summary>As CSV has it.</summary>
    public override string ToString() => Symbol ?? Number!.Value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A number as it is.</summary>
    internal static ShownCount Of(double number) => new(Math.Round(number, 4, MidpointRounding.AwayFromZero), null);

    /// <summary>Withheld.</summary>
    internal static ShownCount Withheld { get; } = new(null, "c");

    /// <summary>Not available: nothing is known of it, which is not nought.</summary>
    internal static ShownCount NotAvailable { get; } = new(null, "x");

    /// <summary>Another symbol.</summary>
    internal static ShownCount Of(string symbol) => new(null, symbol);

    /// <summary>A count as it is; where none may be drawn for anybody (null) withheld, where it does not apply (not a number) so marked.</summary>
    internal static ShownCount AsItIs(double? count) => count switch
    {
        null => Withheld,
        double.NaN => Of("z"),
        { } number => Of(number),
    };
}

/// <summary>A number, or the symbol as text.</summary>
internal sealed class ShownCountConverter : JsonConverter<ShownCount>
{
    public override ShownCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ShownCount value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value.Symbol);
    }
}
