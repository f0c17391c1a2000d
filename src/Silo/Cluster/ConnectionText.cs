using System.Diagnostics.CodeAnalysis;
using Npgsql;
using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>A PostgreSQL connection string that never shows itself: not in logs, not in messages, not in a debugger's list.</summary>
public sealed class ConnectionText
{
    private readonly string _text;

    private ConnectionText(string text, string schema, string place)
    {
        _text = text;
        Schema = schema;
        Place = place;
    }

    /// <summary>The schema that unqualified names are looked for in.</summary>
    public string Schema { get; }

    /// <summary>Where it leads, without who and by what password: <c>db.internal:5432/pathways</c>.</summary>
    public string Place { get; }

    /// <summary>Reads a connection string.</summary>
    /// <param name="text">Keywords and values as Npgsql takes them.</param>
    /// <param name="schema">The schema; put before whatever search path the text has.</param>
    /// <param name="source">Where the text came from, for the message.</param>
    /// <exception cref="InvalidInputException">It is none. The message does not repeat it.</exception>
    public static ConnectionText Parse(string text, string schema, string source)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(builder.Host))
            {
                throw Refused(source, "names no Host");
            }

            SchemaName.Check(schema, source);
            builder.SearchPath = schema;
            builder.ApplicationName ??= "pathways";
            builder.PersistSecurityInfo = false;
            builder.IncludeErrorDetail = false;
            return new ConnectionText(builder.ConnectionString, schema, $"{builder.Host}:{builder.Port}/{builder.Database ?? builder.Username}");
        }
        catch (ArgumentException)
        {
            // Npgsql's message may repeat a part of the text.
            throw Refused(source, "is not a PostgreSQL connection string");
        }
    }

    /// <summary>The text itself, for whoever opens connections.</summary>
    public string Reveal() => _text;

    /// <summary>A pool of connections.</summary>
    public NpgsqlDataSource Open() => NpgsqlDataSource.Create(_text);

    /// <summary>Only where it leads.</summary>
    public override string ToString() => Place;

    [SuppressMessage("Design", "CA1031", Justification = "Only makes the exception.")]
    private static InvalidInputException Refused(string source, string fault) => new([new Problem(
        source, null, null, "connection", null, fault, "give keywords and values, such as Host=db.internal;Database=pathways;Username=pathways_silo, and the password in a file named by Passfile")]);
}
