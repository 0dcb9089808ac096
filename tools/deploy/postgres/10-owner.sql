-- Run once, by the image of PostgreSQL, when the database is made. The owner of the tables is no superuser: it may make
-- the account of the service and nothing else that matters outside its own database.
\set owner_password `cat /run/secrets/database_owner_password`
create role tavlan_owner login createrole password :'owner_password';
create database tavlan owner tavlan_owner;
