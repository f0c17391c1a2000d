namespace Orleans.Runtime
{
    /// <summary>Base of what the host throws.</summary>
    [GenerateSerializer]
    public class OrleansException : Exception
    {
        /// <summary>Without words.</summary>
        public OrleansException()
            : base("Unexpected error.")
        {
        }

        /// <summary>With words.</summary>
        public OrleansException(string message)
            : base(message)
        {
        }

        /// <summary>With words and a cause.</summary>
        public OrleansException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }

    /// <summary>The grain no longer knows this enumeration: its activation ended, or nobody asked for too long.</summary>
    [GenerateSerializer]
    public sealed class EnumerationAbortedException : Exception
    {
        /// <summary>Without words.</summary>
        public EnumerationAbortedException()
        {
        }

        /// <summary>With words.</summary>
        public EnumerationAbortedException(string message)
            : base(message)
        {
        }

        /// <summary>With words and a cause.</summary>
        public EnumerationAbortedException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }
}

namespace Orleans.Serialization
{
    /// <summary>Base of <see cref="CodecNotFoundException"/>; on the closed list for its sake.</summary>
    [GenerateSerializer]
    public class SerializerException : Exception
    {
        /// <summary>Without words.</summary>
        public SerializerException()
        {
        }

        /// <summary>With words.</summary>
        public SerializerException(string message)
            : base(message)
        {
        }

        /// <summary>With words and a cause.</summary>
        public SerializerException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }

    /// <summary>A type lacks <see cref="GenerateSerializerAttribute"/>. On the closed list: Orleans refuses with it too.</summary>
    [GenerateSerializer]
    public sealed class CodecNotFoundException : SerializerException
    {
        /// <summary>Says which type.</summary>
        public CodecNotFoundException(string message)
            : base(message)
        {
        }
    }
}
